import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';

const news = (page: Page) => page.getByRole('status').filter({ hasText: 'New data' });
const about = (page: Page) => page.getByRole('dialog', { name: 'About the data' });

/** Opens what is said about the data, and reads the version. */
async function readVersion(page: Page): Promise<number> {
  await expect(async () => {
    if (!(await about(page).isVisible()))
      await page.getByRole('button', { name: /Data as of/ }).click({ timeout: 1_000 });
    await expect(about(page).getByRole('heading')).toHaveText(/^Data version \d+$/, { timeout: 1_000 });
  }).toPass();
  return Number((await about(page).getByRole('heading').textContent())?.replace(/\D/g, ''));
}

/** Somebody else saves margins: segments are made anew under a new version of the data. */
async function switchVersion(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(`${new URL(page.url()).origin}/customers/margins`);
  const margin = other.getByRole('spinbutton').first();
  await margin.fill(String((Number(await margin.inputValue()) + 1) % 60));
  await other.getByRole('button', { name: 'Save the margins' }).click();
  await expect(other.getByText(/made anew\.$/)).toBeVisible();
  await other.close();
}

/** The person comes back to the page, which then looks for news without waiting. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

/** Comes back until there is news: the server's last look may be a second old. */
async function comeBackToNews(page: Page): Promise<void> {
  await expect(async () => {
    await comeBack(page);
    await expect(news(page)).toBeVisible({ timeout: 1_500 });
  }).toPass();
}

test('an open page offers new data, takes it when asked, and by itself when that was chosen, keeping its filters', async ({
  page,
  sample,
}) => {
  await page.goto(`${sample}/?category=electronics&days=weekday`);
  const first = await readVersion(page);
  await page.keyboard.press('Escape');
  await comeBack(page);
  await expect(news(page)).toHaveCount(0);

  await switchVersion(page);
  await comeBackToNews(page);
  await expect(news(page)).toContainText(/New data, as of \d+ \w+ 20\d\d/);
  let actions = 0;
  page.on('request', (request) => {
    if (request.headers()['next-action']) actions += 1;
  });
  await news(page).getByRole('button', { name: 'Update', exact: true }).click();
  await expect(news(page)).toHaveCount(0);
  await expect(async () => expect(await readVersion(page)).toBe(first + 1)).toPass();
  expect(actions).toBe(0);
  await expect(page).toHaveURL(/\/\?category=electronics&days=weekday$/);
  await expect(page.getByRole('button', { name: 'Clear Category: Electronics' })).toBeVisible();

  const follow = about(page).getByRole('checkbox', { name: 'Follow new data by itself' });
  await follow.press('Space');
  await expect(follow).toBeChecked();
  await page.keyboard.press('Escape');
  await switchVersion(page);
  await comeBack(page);
  await expect(async () => expect(await readVersion(page)).toBe(first + 2)).toPass();
  await expect(news(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/\?category=electronics&days=weekday$/);
});

test('at 390 px by touch: the choice to follow updates at once and is kept', async ({ browser, sample }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${sample}/customers`);
  const first = await readVersion(page);
  await page.keyboard.press('Escape');
  await switchVersion(page);
  await comeBackToNews(page);
  await expect(news(page)).toBeInViewport({ ratio: 1 });
  await news(page).getByRole('button', { name: 'Always update by itself' }).tap();
  await expect(news(page)).toHaveCount(0);
  // The offer goes when it is answered, which is before the data are here.
  await expect(async () => expect(await readVersion(page)).toBe(first + 1)).toPass();
  await page.reload();
  await readVersion(page);
  await expect(about(page).getByRole('checkbox', { name: 'Follow new data by itself' })).toBeChecked();
  await context.close();
});
