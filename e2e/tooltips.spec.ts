import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { card, countActions } from './support/page';

const barsOf = (page: Page) => card(page, 'Revenue and conversion by category');
/** The tooltip of a chart: the box beside its canvas. */
const tipOf = (visual: Locator) => visual.locator('[role="img"] > div').filter({ hasText: 'Rank' });
/** Of the row of the first bar, below the upper axis. */
const firstBar = { x: 300, y: 66 };

/** Steps through a chart by keyboard until something is read aloud. */
async function stepTo(visual: Locator, times = 1): Promise<Locator> {
  const chart = visual.getByRole('img');
  await expect(visual.locator('canvas').first()).toBeVisible();
  const spoken = visual.locator('[aria-live]');
  await expect(async () => {
    for (let at = 0; at < times; at += 1) await chart.press('ArrowRight');
    await expect(spoken).toContainText('Rank', { timeout: 1_500 });
  }).toPass();
  return spoken;
}

test('pointing at a category tells share, rank, change and its weeks, without a request', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/products`);
  const bars = barsOf(page);
  await expect(bars.locator('canvas')).toBeVisible();
  const actions = countActions(page);
  const tip = tipOf(bars);
  await expect(async () => {
    await bars.getByRole('img').hover({ position: firstBar });
    await expect(tip).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expect(tip).toContainText(/Electronics.*Revenue.*\$.*Share.*%.*Rank.*1 of 13.*Before.*\$.*%/s);
  await expect(tip).toContainText('In 12 whole weeks, to 26 Apr');
  await expect(tip.locator('svg path')).toBeVisible();
  expect(actions()).toBe(0);
});

test('by keyboard the same is read aloud: quadrants of categories and of products, what drives a change', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/products`);
  const quadrants = await stepTo(card(page, 'Category quadrants'));
  await expect(quadrants).toContainText(/Share .*% Rank \d+ of 13 Before \$.* In 12 whole weeks, to 26 Apr/);
  await page.goto(`${shop}/products?set=bubble.of:product`);
  const products = await stepTo(card(page, 'Product quadrants'));
  await expect(products).toContainText(/Product \d+ .*Rank \d+ of [\d,]+ .*In 12 whole weeks, to 26 Apr/);
  await page.goto(shop);
  const drivers = await stepTo(card(page, 'What drives the change of revenue'), 2);
  await expect(drivers).toContainText(/Change .*Now \$.*Share .*Rank .*Before \$.*In 12 whole weeks/);
});

test('the weeks of a tooltip are those of the ranks over time', async ({ page, shop }) => {
  await page.goto(`${shop}/products?from=2020-02-03&to=2020-04-26`);
  const ribbons = page.getByRole('region', { name: /^Ranks of categories by revenue, by week/ });
  await expect(ribbons.locator('canvas')).toBeVisible();
  const tip = tipOf(barsOf(page));
  await expect(async () => {
    await barsOf(page).getByRole('img').hover({ position: firstBar });
    await expect(tip).toBeVisible({ timeout: 1_500 });
  }).toPass();
  const course = await tip.locator('svg path').getAttribute('d');
  const own = ribbons.locator('[role="img"] > div').filter({ hasText: 'Electronics' });
  await expect(async () => {
    // The largest category is on top of each week.
    await ribbons.getByRole('img').hover({ position: { x: 90, y: 300 } });
    await expect(own).toBeVisible({ timeout: 1_500 });
  }).toPass();
  expect(await own.locator('svg path').getAttribute('d')).toBe(course);
});

test.describe('at 390 px by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap shows it, within the screen', async ({ page, shop }) => {
    await page.goto(`${shop}/products`);
    const bars = barsOf(page);
    await bars.scrollIntoViewIfNeeded();
    await expect(bars.locator('canvas')).toBeVisible();
    const tip = tipOf(bars);
    // A slow phone: the page has moved for the chips before the browser makes a click of the tap.
    const phone = await page.context().newCDPSession(page);
    await phone.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await bars.getByRole('img').tap({ position: { x: 150, y: 266 } });
    await expect(tip).toBeVisible();
    await expect(tip).toContainText(/Sport.*Share.*Rank/s);
    await expect(page.getByRole('region', { name: 'In force' })).toContainText('Sport');
    await expect(card(page, 'Products')).toHaveAttribute('aria-busy', 'false');
    await expect(page).toHaveURL(/pick=bars.category:sport$/);
    const box = await tip.boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  });
});
