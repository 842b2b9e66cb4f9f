import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, hasRealSample, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card, countActions } from './support/page';

/** Opens a slicer; a click that comes before the page's code does is made again, as a person would. */
async function openSlicer(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test.describe('on the real sample', () => {
  test.skip(!hasRealSample, 'the real sample is not at hand');

  test('shows the numbers that a count of the file gives', async ({ page, sample }) => {
    await page.goto(sample);
    await expect(card(page, 'Revenue')).toContainText('$14,786.59');
    await expect(card(page, 'Orders')).toContainText('50');
    await expect(card(page, 'Average order value')).toContainText('$295.73');
    await expect(card(page, 'Session conversion')).toContainText('2.6%');
    await expect(card(page, 'Sessions')).toContainText('1,906');
    await expect(card(page, 'Visitors')).toContainText('1,755');
    await page.getByRole('button', { name: /Data as of/ }).click();
    const about = page.getByRole('dialog', { name: 'About the data' });
    for (const text of ['5,019', '4,915', '50', '54', '3']) await expect(about).toContainText(text);
  });
});

test('narrows to a category with one request, keeps it in the link, and Back undoes it', async ({
  page,
  shop,
}) => {
  const actions = countActions(page);
  await page.goto(shop);
  const revenue = card(page, 'Revenue');
  const before = (await revenue.textContent()) ?? '';
  expect(actions()).toBe(0);
  await openSlicer(page, 'Category');
  await page.getByRole('row', { name: /Electronics/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/category=electronics/);
  await expect(revenue).not.toHaveText(before);
  expect(actions()).toBe(1);
  const narrowed = (await revenue.textContent()) ?? '';
  await page.reload();
  await expect(revenue).toHaveText(narrowed);
  await page.goBack();
  await expect(page).not.toHaveURL(/category/);
  await expect(revenue).toHaveText(before);
});

test('an impossible link falls back and says so', async ({ page, shop }) => {
  await page.goto(`${shop}/?from=2031-01-01&to=2031-02-01&category=no.such`);
  await expect(page.getByText(/days that the data does not hold/)).toBeVisible();
  await expect(card(page, 'Revenue')).toContainText('$');
});

test('explains a number and shows a visual as a table', async ({ page, shop }) => {
  await page.goto(shop);
  const explain = page.getByRole('menuitem', { name: /Explain/ });
  await openMenu(page.getByRole('button', { name: 'Menu of Revenue', exact: true }), explain);
  await explain.click();
  const panel = page.getByRole('dialog', { name: 'Revenue' });
  await expect(panel).toContainText('category_');
  await expect(panel).toContainText('select');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu of Revenue by day, April against March' }).click();
  await page.getByRole('menuitem', { name: /table/ }).click();
  await expect(card(page, 'Revenue by day, April against March').getByRole('table')).toContainText('$');
});

/** Shows a visual as a table, through its menu. */
async function showTable(page: Page, name: string | RegExp): Promise<Locator> {
  const visual = page.getByRole('region', { name });
  const item = page.getByRole('menuitem', { name: 'Show as table' });
  await openMenu(visual.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  await expect(visual.getByRole('table')).toBeVisible();
  return visual.getByRole('table');
}

/** The cents of a column of a table. */
async function centsOf(table: Locator, column: number): Promise<number[]> {
  const cells = await table.locator(`tbody tr > :nth-child(${column})`).allTextContents();
  return cells.map((text) => Math.round(Number(text.replace('−', '-').replace(/[$,+]/g, '')) * 100));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('a trend goes by week by keyboard, and marks what is not usual', async ({ page, shop }) => {
  await page.goto(`${shop}/?from=2019-11-01&to=2019-11-30`);
  const trend = card(page, 'Revenue by day, November against October');
  await expect(trend).toContainText('outside normal variation');
  const table = await showTable(page, /^Revenue by (day|week), November against October/);
  await expect(table).toContainText('Below what is usual for a Friday');
  await trend.getByRole('radio', { name: 'Day' }).press('ArrowRight');
  await expect(page).toHaveURL(/set=trend.grain:week/);
  await expect(table.getByRole('columnheader', { name: 'Week from' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(6);
});

test('looks into a category by mouse and by keyboard, and back', async ({ page, shop }) => {
  await page.goto(shop);
  const area = page.getByRole('region', { name: /^Revenue by category/ });
  const path = area.getByRole('navigation', { name: 'Drilled to' });
  const canvas = area.locator('canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  await expect(async () => {
    const box = await canvas.boundingBox();
    await canvas.dblclick({ position: { x: (box?.width ?? 0) * 0.5, y: (box?.height ?? 0) * 0.86 } });
    await expect(page).toHaveURL(/set=category.under:electronics/, { timeout: 1_000 });
    await expect(page).not.toHaveURL(/pick=/);
  }).toPass();
  await expect(path).toContainText('Electronics');
  await expect(area).toContainText('Revenue by category, electronics');
  await path.getByRole('button', { name: 'All categories' }).press('Enter');
  await expect(page).not.toHaveURL(/under/);
  await expect(path.getByRole('button', { name: 'All categories' })).toHaveCount(0);
  await path.getByRole('button', { name: 'Look into' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Appliances' }).press('Enter');
  await expect(path).toContainText('Appliances');
  await page.goBack();
  await expect(path).not.toContainText('Appliances');
});

test('what drives the change adds up to the cent, by category and by brand', async ({ page, shop }) => {
  await page.goto(shop);
  const drivers = page.getByRole('region', { name: 'What drives the change of revenue' });
  for (const by of ['Category', 'Brand']) {
    await drivers.getByText(by, { exact: true }).first().click();
    await expect(drivers).toHaveAttribute('aria-busy', 'false');
    if (by === 'Category') await showTable(page, 'What drives the change of revenue');
    const table = drivers.getByRole('table');
    await expect(table.getByRole('columnheader', { name: by })).toBeVisible();
    const [before, now, change, volume, price, mix] = await Promise.all(
      [2, 3, 4, 5, 6, 7].map((column) => centsOf(table, column)),
    );
    expect(sum(change ?? [])).toBe(sum(now ?? []) - sum(before ?? []));
    expect(sum([...(volume ?? []), ...(price ?? []), ...(mix ?? [])])).toBe(sum(change ?? []));
    await expect(drivers).toContainText('in all');
  }
});

test('a funnel in order keeps no more than one in any order; carts and groups say what it means', async ({
  page,
  shop,
}) => {
  await page.goto(shop);
  const table = await showTable(page, 'Sessions from view to purchase');
  const counts = async () =>
    (await table.locator('tbody tr > :nth-child(2)').allTextContents()).map((text) =>
      Number(text.replaceAll(',', '')),
    );
  const loose = await counts();
  await card(page, 'Sessions from view to purchase').getByText('In order').click();
  await expect(table).toContainText('Then bought');
  const strict = await counts();
  expect(strict[0]).toBe(loose[0]);
  expect(strict[1]).toBeLessThanOrEqual(loose[1] ?? 0);
  expect(strict[2]).toBeLessThanOrEqual(strict[1] ?? 0);
  await expect(card(page, 'Revenue left in carts')).toContainText(/20%\s*\$/);
  const groups = page.getByRole('region', { name: /^How sessions end/ });
  await groups.getByText('Customers', { exact: true }).click();
  await expect(groups).toContainText('bought before against not yet');
  await expect(groups).toContainText('More than chance');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}`, async ({ page, shop }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(shop);
    await expect(card(page, 'Revenue by category').locator('canvas')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}
