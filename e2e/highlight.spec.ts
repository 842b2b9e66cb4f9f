import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card, countActions } from './support/page';

const highlight = { name: 'Highlight the part in it' };

test('a visual shows the selected part within its own numbers, from the one request', async ({
  page,
  shop,
}) => {
  await page.goto(shop);
  const actions = countActions(page);
  const category = card(page, 'Revenue by category');
  const item = page.getByRole('menuitem', highlight);
  await openMenu(category.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  await expect(page).toHaveURL(/set=category.react:highlight/);
  expect(actions()).toBe(0);
  await page.getByRole('button', { name: 'Filter by new customers (orders)' }).click();
  await expect(category).toContainText('solid: New customers');
  await expect(category).toHaveAttribute('aria-busy', 'false');
  await expect.poll(actions).toBe(1);

  // By keyboard, a step says the whole and the part.
  const chart = category.getByRole('img');
  await chart.press('ArrowRight');
  await expect(category.locator('[aria-live]')).toContainText(/Total \$[\d,.]+.* Selected \$[\d,.]+ [\d.]+%/);
  const table = page.getByRole('menuitem', { name: 'Show as table' });
  await openMenu(category.getByRole('button', { name: /^Menu of/ }), table);
  await table.press('Enter');
  await expect(category.getByRole('columnheader', { name: 'Share selected' })).toBeVisible();
  expect(actions()).toBe(1);
});

test('a visual without parts offers to be filtered or left, and says why', async ({ page, shop }) => {
  await page.goto(`${shop}/?set=averageByDay.react:highlight&pick=mix.customerType:new`);
  const average = card(page, /^Average order value by day/);
  await expect(average).toContainText('New customers');
  await expect(average).not.toContainText('solid');
  const filter = page.getByRole('menuitem', { name: 'Filter this visual, chosen' });
  await openMenu(average.getByRole('button', { name: /^Menu of/ }), filter);
  await expect(page.getByRole('menuitem', highlight)).toHaveCount(0);
  await expect(page.getByRole('menu')).toContainText('A rate has no part to highlight.');
});

test('rows of the product table tell how much of each is selected', async ({ page, shop }) => {
  await page.goto(
    `${shop}/products?set=table.react:highlight,tree.react:highlight&pick=bars.category:electronics`,
  );
  const table = card(page, 'Products');
  await expect(table).toContainText('solid: Electronics');
  await expect(table.getByRole('row').nth(1)).toContainText(/Selected \$[\d,.]+/);
  await expect(
    page.getByRole('region', { name: 'Category', exact: true }).getByRole('listitem').first(),
  ).toContainText('Selected');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('highlighting is chosen by touch', async ({ page, shop }) => {
    await page.goto(`${shop}/customers?pick=hours.customerType:new`);
    const ring = card(page, 'Customers by segment');
    const item = page.getByRole('menuitem', highlight);
    const menu = ring.getByRole('button', { name: /^Menu of/ });
    await openMenu(menu, item, () => menu.tap({ timeout: 2_000 }));
    await item.tap();
    await expect(ring).toContainText('solid: New customers');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
