import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or do anything' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Find or do anything' });
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });

/** Opens the palette by its keys; keys that come before the page's code does are pressed again. */
async function open(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await palette(page).isVisible())) await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused({ timeout: 2_000 });
  }).toPass();
}

/** Types a text and picks what it is to find, by keyboard alone. */
async function find(page: Page, text: string, name: string | RegExp): Promise<void> {
  await open(page);
  await field(page).fill(text);
  const wanted = option(page, name).first();
  await expect(wanted).toBeVisible();
  await expect(async () => {
    if ((await wanted.getAttribute('aria-selected')) !== 'true') await field(page).press('ArrowDown');
    await expect(wanted).toHaveAttribute('aria-selected', 'true', { timeout: 100 });
  }).toPass({ intervals: [0] });
  const active = await field(page).getAttribute('aria-activedescendant');
  expect(await wanted.getAttribute('id')).toBe(active);
  await field(page).press('Enter');
  await expect(palette(page)).toBeHidden();
}

test('by keyboard: periods, filters and themes with one request for numbers or none, pages with their filters', async ({
  page,
  shop,
}) => {
  await page.goto(shop);
  await open(page);
  let numbersAsked = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('"stats"')) numbersAsked += 1;
  });
  await find(page, 'nov 2019', /^Nov 2019/);
  await expect(page).toHaveURL(/from=2019-11-01&to=2019-11-30/);
  await expect(page.getByRole('region', { name: /^Revenue by day, November/ })).toBeVisible();
  expect(numbersAsked).toBe(1);

  await find(page, 'weekend', 'Days: Weekend');
  await expect(page).toHaveURL(/days=weekend/);
  await page.goBack();
  await expect(page).not.toHaveURL(/days/);
  await page.goForward();
  await find(page, 'theme dark', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await find(page, 'go products', 'Products');
  await expect(page).toHaveURL(/\/products\?.*from=2019-11-01.*days=weekend/);
  await find(page, 'reset', 'Reset all filters');
  await expect(page).toHaveURL(/\/products$/);
});

test('one command right after another takes the filter along, before the page has drawn it', async ({
  page,
  shop,
}) => {
  await page.goto(shop);
  await open(page);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await field(page).fill('weekend');
  await expect(option(page, 'Days: Weekend')).toHaveAttribute('aria-selected', 'true');
  // No waiting for what the first one does.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go products');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/products\?days=weekend/);
});

test('finds categories, brands, products and customers with one request a pause, and exports', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/products`);
  await open(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('"find"')) asked.push(request.postData() ?? '');
  });
  await field(page).pressSequentially('smartph', { delay: 20 });
  await expect(option(page, 'Category: Electronics › Smartphone')).toBeVisible();
  expect(asked).toHaveLength(1);
  await option(page, 'Category: Electronics › Smartphone').click();
  await expect(page).toHaveURL(/\/products\?category=electronics\.smartphone/);

  await find(page, 'samsung', /^Samsung$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Samsung' })).toBeVisible();
  await find(page, 'smartphone samsung', /^\d+ Samsung · Smartphone/);
  await expect(page).toHaveURL(/\/products\/\d+\?/);
  await open(page);
  await field(page).fill('51');
  const customer = option(page, /^\d+ \d+ orders?$/).first();
  const id = ((await customer.textContent()) ?? '').match(/^\d{9}/)?.[0] ?? '';
  await customer.click();
  await expect(page.getByRole('heading', { level: 1, name: `Customer ${id}` })).toBeVisible();

  await page.goto(shop);
  const download = page.waitForEvent('download');
  await find(page, 'export csv by day', /^Revenue by day.*CSV/);
  expect((await download).suggestedFilename()).toMatch(/^revenue-by-day.*\.csv$/);
});

test('at 390 px by touch: the button opens it, an option is pressed, axe finds nothing', async ({
  browser,
  shop,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(shop);
  await expect(async () => {
    await page.getByRole('button', { name: /^Find or do anything/ }).tap();
    await expect(field(page)).toBeFocused({ timeout: 2_000 });
  }).toPass();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, 'dialog')).toEqual([]);
  }
  await field(page).fill('zzzz');
  await expect(palette(page).getByRole('status')).toHaveText('Nothing matches “zzzz”.');
  await field(page).fill('last 7');
  await option(page, /^Last 7 days/).tap();
  await expect(page).toHaveURL(/from=/);
  await context.close();
});
