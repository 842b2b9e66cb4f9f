import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card, countActions } from './support/page';

const chips = (page: Page) => page.getByRole('region', { name: 'In force' }).getByRole('listitem');

/** The chart of a visual, in sight and drawn. */
async function chartOf(page: Page, name: string | RegExp): Promise<Locator> {
  const chart = page.getByRole('region', { name }).locator('[data-draws]').first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas').first()).toBeVisible();
  return chart;
}

const drawsOf = async (chart: Locator) => Number(await chart.getAttribute('data-draws'));

/** A place in a chart, as shares of its width and height. */
async function placeIn(chart: Locator, x: number, y: number) {
  const box = await chart.boundingBox();
  return { x: (box?.width ?? 0) * x, y: (box?.height ?? 0) * y };
}

/** Clicks until the link says so: a click that comes before the page's code does is lost. */
async function clickFor(chart: Locator, at: { x: number; y: number }, link: RegExp): Promise<void> {
  await expect(async () => {
    await chart.click({ position: at });
    await expect(chart.page()).toHaveURL(link, { timeout: 1_500 });
  }).toPass();
}

test('a click filters the others with one request, and what did not change is not drawn again', async ({
  page,
  shop,
}) => {
  const actions = countActions(page);
  await page.goto(shop);
  const revenue = card(page, 'Revenue');
  const before = (await revenue.textContent()) ?? '';
  const area = await chartOf(page, /^Revenue by category/);
  const low = await placeIn(area, 0.5, 0.86);
  await clickFor(area, low, /pick=category.category:electronics/);
  await expect(revenue).not.toHaveText(before);
  await expect(chips(page)).toHaveText(['CategoryElectronics']);
  await expect(card(page, /against target$/)).toContainText('not narrowed by category');
  await expect(page.getByRole('region', { name: /^What drives/ })).toContainText('Electronics');
  expect(actions()).toBe(1);

  // Its own rows are the same: it is drawn once for its faint layers, and not again when the answers come.
  await expect(card(page, /^Revenue by category$/)).toHaveAttribute('aria-busy', 'false');
  const draws = await drawsOf(area);
  const trend = await chartOf(page, /^Revenue by day/);
  const trendDraws = await drawsOf(trend);
  await trend.hover({ position: await placeIn(trend, 0.3, 0.5) });
  await trend.hover({ position: await placeIn(trend, 0.7, 0.5) });
  expect(await drawsOf(area)).toBe(draws);
  expect(await drawsOf(trend)).toBeLessThanOrEqual(trendDraws + 1);
  expect(actions()).toBe(1);

  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/pick=/);
  await expect(revenue).toHaveText(before);
  await page.goBack();
  await expect(chips(page)).toHaveText(['CategoryElectronics']);
  await page.goBack();
  await expect(chips(page)).toHaveCount(0);
  await page.goForward();
  await page.getByRole('button', { name: 'Clear Category: Electronics' }).click();
  await expect(revenue).toHaveText(before);
  // All of these were asked before.
  expect(actions()).toBe(1);
});

test('by keyboard a mark is picked, another added and opened, and Escape clears', async ({ page, shop }) => {
  await page.goto(`${shop}/products`);
  const actions = countActions(page);
  const bars = await chartOf(page, /^Revenue and conversion/);
  const table = card(page, 'Products');
  await expect(async () => {
    await bars.press('ArrowDown');
    await bars.press('Enter');
    await expect(page).toHaveURL(/pick=bars.category:/, { timeout: 1_500 });
  }).toPass();
  await expect(chips(page)).toHaveCount(1);
  await expect(
    page.getByRole('region', { name: /^Revenue and conversion/ }).locator('[aria-live]'),
  ).toContainText(/Share .*% Rank \d+ of \d+/);
  await expect(table).toHaveAttribute('aria-busy', 'false');
  expect(actions()).toBe(1);
  await bars.press('ArrowDown');
  await bars.press('Control+Enter');
  await expect(page).toHaveURL(/pick=bars.category:[^&,]*~/);
  await expect(chips(page)).toHaveCount(1);
  await expect.poll(actions).toBe(2);
  await bars.press('Escape');
  await expect(page).not.toHaveURL(/pick=/);
  await bars.press('ArrowUp');
  await bars.press('Shift+Enter');
  await expect(page).toHaveURL(/set=bars.under:/);
});

test('a person can leave a visual as it is', async ({ page, shop }) => {
  await page.goto(`${shop}/?pick=category.category:electronics`);
  const orders = card(page, 'Orders');
  const narrowed = (await orders.textContent()) ?? '';
  const item = page.getByRole('menuitem', { name: 'Leave it as it is' });
  const menu = orders.getByRole('button', { name: /^Menu of/ });
  await openMenu(menu, item);
  await item.click();
  await expect(page).toHaveURL(/set=orders.react:nothing/);
  await expect(orders).not.toHaveText(narrowed);
  await expect(orders).toContainText('not narrowed by category');
});

test('dragging over days lets the figures follow without a request, and chooses them with one', async ({
  page,
  shop,
}) => {
  await page.goto(shop);
  const actions = countActions(page);
  const revenue = card(page, 'Revenue');
  const trend = await chartOf(page, /^Revenue by day/);
  const draws = await drawsOf(trend);
  const box = await trend.boundingBox();
  const [left, top] = [box?.x ?? 0, (box?.y ?? 0) + 120];
  const at = (share: number) => left + (box?.width ?? 0) * share;
  await expect(async () => {
    await page.mouse.move(at(0.3), top);
    await page.mouse.down();
    await page.mouse.move(at(0.4), top, { steps: 4 });
    await page.mouse.move(at(0.5), top, { steps: 4 });
    await expect(revenue).toContainText(/\d+–\d+ Apr 2020/, { timeout: 1_500 });
  }).toPass();
  const held = await revenue.textContent();
  await page.mouse.move(at(0.6), top, { steps: 4 });
  await expect(revenue).not.toHaveText(held ?? '');
  await expect(card(page, 'Visitors')).toContainText('counted on release');
  // The other charts show the held days, from rows that are here.
  const average = card(page, /^Average order value by day/).locator('[data-draws]');
  const before = await drawsOf(average);
  await page.mouse.move(at(0.66), top, { steps: 4 });
  await expect.poll(() => drawsOf(average)).toBeGreaterThan(before);
  expect(actions()).toBe(0);
  expect(await drawsOf(trend)).toBeLessThanOrEqual(draws + 1);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2020-04-\d\d&to=2020-04-\d\d/);
  await expect(card(page, 'Visitors')).not.toContainText('counted on release');
  expect(actions()).toBe(1);
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);
  await expect(page.getByRole('region', { name: /^Revenue by day, April/ })).toBeVisible();
  expect(actions()).toBe(1);
});

test('by keyboard, Shift with the arrows holds days and Enter chooses them', async ({ page, shop }) => {
  await page.goto(shop);
  const trend = await chartOf(page, /^Revenue by day/);
  await expect(async () => {
    await trend.press('ArrowRight');
    await trend.press('Shift+ArrowRight');
    await trend.press('Shift+ArrowRight');
    await expect(card(page, 'Revenue')).toContainText(/\d+–\d+ Apr 2020/, { timeout: 1_000 });
  }).toPass();
  await trend.press('Enter');
  await expect(page).toHaveURL(/from=2020-04-\d\d&to=2020-04-\d\d/);
});

test('the page is switched to another metric, with one request, in the link', async ({ page, shop }) => {
  await page.goto(shop);
  const actions = countActions(page);
  const metric = page.getByRole('group', { name: 'Metric of the page' });
  await expect(async () => {
    await metric.getByRole('radio', { name: 'Orders' }).check({ timeout: 1_000 });
    await expect(page).toHaveURL(/metric=orders/, { timeout: 1_000 });
  }).toPass();
  await expect(card(page, 'Orders by day, April against March')).toBeVisible();
  expect(actions()).toBe(1);
  await metric.getByRole('radio', { name: 'Orders' }).press('ArrowRight');
  await expect(page).toHaveURL(/metric=units/);
  await expect(card(page, 'Units by category')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'Orders by day, April against March')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap filters, and its chip clears', async ({ page, shop }) => {
    await page.goto(`${shop}/customers`);
    const treemap = await chartOf(page, /^Segments by/);
    await expect(async () => {
      await treemap.tap({ position: await placeIn(treemap, 0.2, 0.3) });
      await expect(page).toHaveURL(/pick=treemap.segment:/, { timeout: 1_500 });
    }).toPass();
    await expect(chips(page)).toHaveCount(1);
    await chips(page)
      .getByRole('button', { name: /^Clear Segment/ })
      .tap();
    await expect(page).not.toHaveURL(/pick=/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
