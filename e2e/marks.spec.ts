import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card, countActions } from './support/page';

test('a step of the funnel keeps the sessions that reached it', async ({ page, shop }) => {
  await page.goto(shop);
  const actions = countActions(page);
  const funnel = card(page, 'Sessions from view to purchase').getByRole('img');
  await expect(async () => {
    await funnel.press('ArrowRight');
    await funnel.press('ArrowRight');
    await funnel.press('Enter');
    await expect(page).toHaveURL(/pick=funnel.step:/, { timeout: 1_500 });
  }).toPass();
  await expect(page.getByRole('region', { name: 'In force' })).toContainText('Sessions');
  await expect(card(page, 'Sessions')).toHaveAttribute('aria-busy', 'false');
  expect(actions()).toBe(1);
});

test('rows of a table are marks: by button, and anywhere by mouse', async ({ page, shop }) => {
  await page.goto(`${shop}/products`);
  const bars = card(page, 'Revenue and conversion by category');
  const item = page.getByRole('menuitem', { name: 'Show as table' });
  await openMenu(bars.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  const first = bars.getByRole('button', { name: /^Filter by/ }).first();
  await first.press('Enter');
  await expect(page).toHaveURL(/pick=bars.category:[^~&,]+$/);
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await bars
    .getByRole('row')
    .nth(2)
    .getByRole('cell')
    .last()
    .click({ modifiers: ['Control'] });
  await expect(page).toHaveURL(/pick=bars.category:[^&,]+~/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/pick=/);
  const product = card(page, 'Products')
    .getByRole('button', { name: /^Filter by product/ })
    .first();
  await product.press('Enter');
  await expect(page).toHaveURL(/pick=table.product:\d+/);
});

test('a part of the decomposition is followed and filters the page in one step', async ({ page, shop }) => {
  await page.goto(`${shop}/products`);
  const actions = countActions(page);
  const parts = page.getByRole('region', { name: 'Category', exact: true }).getByRole('listitem');
  await expect(async () => {
    await parts.first().getByRole('button').click();
    await expect(page).toHaveURL(
      /pick=tree.category:[^&]*&set=tree.path|set=tree.path.*pick=tree.category:/,
      {
        timeout: 1_500,
      },
    );
  }).toPass();
  await expect(card(page, 'Products')).toHaveAttribute('aria-busy', 'false');
  expect(actions()).toBe(1);
  await parts.nth(1).getByRole('button').press('Control+Enter');
  await expect(page).toHaveURL(/pick=tree.category:[^&,]+~/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an entry of a legend selects what it names', async ({ page, shop }) => {
    await page.goto(shop);
    const chart = card(page, 'Revenue by category').getByRole('img');
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('canvas').first()).toBeVisible();
    await expect(async () => {
      await chart.tap({ position: { x: 30, y: 8 } });
      await expect(page).toHaveURL(/pick=category.category:/, { timeout: 1_500 });
    }).toPass();
  });
});
