import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card, countActions } from './support/page';

const november = 'from=2019-11-01&to=2019-11-30';
const sale = 'Sunday 17 November 2019';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const subject = (page: Page) => card(page, 'This day');
const back = (page: Page) => page.getByRole('link', { name: 'Back to where you were' });

async function chartOf(page: Page, name: string | RegExp): Promise<Locator> {
  const chart = page.getByRole('region', { name }).getByRole('img');
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas').first()).toBeVisible();
  return chart;
}

/** Does something until the page of a day is there: what comes before the page's code does is lost. */
async function lookInto(page: Page, act: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await act();
    await expect(page).toHaveURL(/\/day\/2019-11-\d\d/, { timeout: 6_000 });
  }).toPass();
  await expect(subject(page)).toBeVisible();
}

/** Cents that a written amount stands for. */
const centsOf = (text: string) => Math.round(Number(text.replace('−', '-').replaceAll(/[^\d.-]/g, '')) * 100);

test('a double click on a day goes to its page with the filters, and back to the view as it was', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/?${november}&brand=samsung`);
  const trend = await chartOf(page, /^Revenue by day/);
  const box = await trend.boundingBox();
  const position = { x: (box?.width ?? 0) * 0.57, y: (box?.height ?? 0) * 0.5 };
  await trend.hover({ position });
  await expect(card(page, /^Revenue by day/)).toContainText(/1\d November 2019/);
  await lookInto(page, () => trend.dblclick({ position }));
  await expect(heading(page)).toHaveText(/ 1\d November 2019$/);
  await expect(page).toHaveURL(/brand=samsung/);
  // What the first click selected is no part of the way, here or back.
  expect(decodeURIComponent(page.url())).not.toContain('pick=');
  await expect(subject(page)).toContainText('Samsung');
  await page.goBack();
  await expect(card(page, /^Revenue by day/)).toBeVisible();
  expect(page.url()).toBe(`${shop}/?${november}&brand=samsung`);
  await page.goForward();
  await back(page).click();
  await expect(card(page, /^Revenue by day/)).toBeVisible();
  await expect(page).toHaveURL(/\/\?.*from=2019-11-01.*brand=samsung/);
  expect(page.url()).not.toContain('pick=');
  await expect(page.getByRole('region', { name: 'In force' }).getByRole('listitem')).toHaveCount(2);
});

test('by the menu of a mark and by keyboard, and on from day to day; the selection held stays', async ({
  page,
  shop,
}) => {
  const view = `${shop}/?${november}&pick=category.category:electronics`;
  const held = /pick=category.category(:|%3A)electronics/;
  await page.goto(view);
  const trend = await chartOf(page, /^Revenue by day/);
  const box = await trend.boundingBox();
  const position = { x: (box?.width ?? 0) * 0.57, y: (box?.height ?? 0) * 0.5 };
  await trend.hover({ position });
  await expect(card(page, /^Revenue by day/)).toContainText(/1\d November 2019/);
  const item = page.getByRole('menuitem', { name: 'Look into this day' });
  await expect(async () => {
    await trend.click({ position, button: 'right' });
    await expect(item).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(item).toBeHidden();
  await expect(trend).toBeFocused();
  // The same key clears what is selected, when no menu is open.
  await expect(page).toHaveURL(held);
  await trend.press('ArrowRight');
  await trend.press('Shift+F10');
  await expect(item).toBeFocused();
  expect(await violationsOf(page, '[popover="manual"]')).toEqual([]);
  await lookInto(page, () => page.keyboard.press('Enter'));
  await page.goBack();
  await expect(page).toHaveURL(view);

  const orders = await chartOf(page, /^Orders and average order/);
  let said = '';
  await lookInto(page, async () => {
    await orders.press('ArrowRight');
    said =
      (await card(page, /^Orders and average order/)
        .locator('[aria-live]')
        .textContent()) ?? '';
    await orders.press('Shift+Enter');
  });
  const day = (await heading(page).textContent()) ?? 'no day';
  expect(said).toContain(day);
  await expect(page).toHaveURL(held);
  await page.getByRole('link', { name: /^Day after/ }).press('Enter');
  await expect(heading(page)).not.toHaveText(day);
  await page.getByRole('link', { name: /^Day before/ }).press('Enter');
  await expect(heading(page)).toHaveText(day);
  await back(page).press('Enter');
  await expect(page).toHaveURL(/\/\?/);
  await expect(page).toHaveURL(held);
});

test('from the menu of a chart; every split adds up to the same difference, and a part filters the others', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/?${november}`);
  const trend = card(page, /^Revenue by day/);
  const item = page.getByRole('menuitem', { name: sale });
  await openMenu(trend.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  await expect(heading(page)).toHaveText(sale);
  await expect(subject(page)).toContainText('Above usual');
  await expect(subject(page)).toContainText('Sale, 14–17 November');
  await expect(subject(page).getByRole('link', { name: '10 Nov', exact: true })).toBeVisible();
  await expect(card(page, 'Revenue')).toContainText(/usual \$/);

  const whole = centsOf(
    (await card(page, 'What differed, step by step').locator('footer').textContent())?.split(' in all')[0] ??
      '',
  );
  expect(whole).toBeGreaterThan(0);
  const table = page.getByRole('menuitem', { name: 'Show as table' });
  for (const by of ['step by step', 'by category', 'by brand', 'by segment', 'by hour (UTC)']) {
    const split = card(page, by === 'step by step' ? `What differed, ${by}` : `What differed ${by}`);
    await openMenu(split.getByRole('button', { name: /^Menu of/ }), table);
    await table.click();
    const cells = split.locator('tbody tr:not([aria-hidden]) td:last-child');
    await expect(cells.first()).toBeVisible();
    const amounts = (await cells.allTextContents()).map(centsOf);
    expect([by, amounts.reduce((sum, cents) => sum + cents, 0)]).toEqual([by, whole]);
  }

  const actions = countActions(page);
  const figure = card(page, 'Revenue');
  const before = (await figure.textContent()) ?? '';
  await card(page, 'What differed by brand')
    .getByRole('button', { name: /^Filter by/ })
    .first()
    .click();
  await expect(page).toHaveURL(/pick=byBrand.brand:/);
  await expect(figure).not.toHaveText(before);
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  expect(actions()).toBe(1);
  const rows = await page.request.get(
    `${shop}${await page.getByRole('link', { name: 'Rows of this day (CSV)' }).getAttribute('href')}`,
  );
  expect(await rows.text()).toContain('17 Nov 2019 (UTC)');
});

test('from the calendar of data quality, the finder, and a page with too few days', async ({
  page,
  shop,
  sample,
}) => {
  await page.goto(`${shop}/data`);
  await page.getByRole('link', { name: /^Look into Sunday 17 November 2019/ }).click();
  await expect(heading(page)).toHaveText(sale);
  await back(page).click();
  await expect(page).toHaveURL(`${shop}/data`);

  const field = page.getByRole('combobox', { name: 'Find or do anything' });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await field.fill('17 nov 2019');
  await expect(page.getByRole('option', { name: sale })).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
  await expect(heading(page)).toHaveText(sale);

  await page.goto(`${sample}/day/2019-10-01`);
  await expect(card(page, 'What differed by brand')).toContainText('There is no other Tuesday');
  await expect(card(page, 'Revenue')).toContainText('nothing to compare with');
});

test('a day outside the data and an address that is no day say what to do', async ({ page, shop }) => {
  await page.goto(`${shop}/day/2021-01-01?brand=samsung`);
  await expect(page.getByRole('main')).toContainText('It holds 1 Oct 2019 – 30 Apr 2020');
  await page.getByRole('link', { name: /^its newest/ }).click();
  await expect(heading(page)).toHaveText('Thursday 30 April 2020');
  await expect(subject(page)).toContainText('not over');
  await expect(page).toHaveURL(/brand=samsung/);
  // A day that lost all its purchases has much to explain.
  await page.goto(`${shop}/day/2019-11-15`);
  await expect(card(page, 'Orders')).toContainText('Below usual');
  await expect(card(page, 'What differed, step by step').locator('footer')).toContainText(
    /^−\$[\d,.]+ in all/,
  );
  await expect(card(page, 'What differed by brand').locator('footer')).toContainText('$0.00 against $');
  await subject(page).getByRole('link', { name: '8 Nov', exact: true }).click();
  await expect(heading(page)).toHaveText('Friday 8 November 2019');
  await expect(subject(page)).toContainText('15 Nov▼itself below usual');
  const reply = await page.goto(`${shop}/day/2019-02-30`);
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('Days are written year-month-day');
});

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });

  test('by touch from the days that are ringed; nothing overflows, and axe finds nothing', async ({
    page,
    shop,
  }) => {
    await page.goto(`${shop}/?${november}`);
    const ringed = card(page, /^Revenue by day/).getByRole('link', { name: '17 Nov' });
    await lookInto(page, () => ringed.tap());
    await expect(heading(page)).toHaveText(sale);
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark') {
        await page.emulateMedia({ colorScheme });
        await page.reload();
      }
      await expect(card(page, 'Products').getByRole('row').nth(1)).toBeVisible();
      await expect(page.locator('#content section[aria-busy="true"]')).toHaveCount(0);
      // The product table, which other pages show too, has most of the elements.
      expect(await violationsOf(page, 'main section:not(:has(td))')).toEqual([]);
    }
    const bars = await chartOf(page, 'What differed by category');
    await bars.tap({ position: { x: 150, y: 20 } });
    await expect(page).toHaveURL(/pick=byCategory.category:/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await back(page).tap();
    await expect(page).toHaveURL(/\/\?from=2019-11-01/);
  });
});
