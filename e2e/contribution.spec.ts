import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card, countActions } from './support/page';

const switchOf = (page: Page) => page.getByRole('group', { name: 'Metric of the page' });
const dollars = (text: string) => Number(text.replace(/[$,]/g, ''));

/** The amounts of a trend, from its table. */
async function amountsOf(page: Page, title: RegExp): Promise<number> {
  const trend = page.getByRole('region', { name: title });
  const item = page.getByRole('menuitem', { name: 'Show as table' });
  await openMenu(trend.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  const rows = trend.getByRole('row').filter({ hasText: '$' });
  await expect(rows.first()).toBeVisible();
  const amounts = await rows.evaluateAll((all) =>
    all.map((row) => row.querySelector('td')?.textContent ?? ''),
  );
  return amounts.reduce((sum, text) => sum + dollars(text), 0);
}

test('a page switches to contribution by mouse and by keyboard, with one request each, and Back undoes it', async ({
  page,
  shop,
}) => {
  await page.goto(shop);
  const actions = countActions(page);
  const contribution = switchOf(page).getByRole('radio', { name: 'Contribution' });
  await expect(async () => {
    await switchOf(page).getByText('Contribution').click();
    await expect(page).toHaveURL(/metric=contribution/, { timeout: 1_500 });
  }).toPass();
  await expect(page.getByRole('region', { name: /^Contribution by day/ })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expect(card(page, 'Contribution by category')).toBeVisible();
  expect(actions()).toBe(1);
  await page.goBack();
  await expect(page.getByRole('region', { name: /^Revenue by day/ })).toBeVisible();
  await switchOf(page).getByRole('radio', { name: 'Conversion' }).press('ArrowRight');
  await expect(contribution).toBeChecked();
  await expect(card(page, 'Contribution by category')).toBeVisible();

  // What it is, and where margins come from, stands in the explanation.
  const explain = page.getByRole('menuitem', { name: /Explain/ });
  await openMenu(page.getByRole('button', { name: 'Menu of Contribution by category' }), explain);
  await explain.click();
  await expect(page.getByRole('dialog', { name: 'Contribution by category' })).toContainText(
    'Margins are assumptions',
  );
});

test('contribution is revenue times the margin, of a category and of a product', async ({ page, shop }) => {
  // No person set a margin of apparel: it is 45%.
  await page.goto(`${shop}/?category=apparel`);
  const revenue = await amountsOf(page, /^Revenue by day/);
  await page.goto(`${shop}/?category=apparel&metric=contribution`);
  expect(await amountsOf(page, /^Contribution by day/)).toBeCloseTo(revenue * 0.45, 0);

  await page.goto(`${shop}/products?category=apparel`);
  const id = await card(page, 'Products').getByRole('row').nth(1).getByRole('link').first().textContent();
  await page.goto(`${shop}/products/${id}`);
  const own = await amountsOf(page, /^Revenue by day/);
  await page.goto(`${shop}/products/${id}?metric=contribution`);
  expect(await amountsOf(page, /^Contribution by day/)).toBeCloseTo(own * 0.45, 0);
});

test.describe('at 390 px by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the last button of the switch is reached and tapped, and the page does not grow wide', async ({
    page,
    shop,
  }) => {
    await page.goto(shop);
    await expect(async () => {
      await switchOf(page).getByText('Contribution').tap({ timeout: 2_000 });
      await expect(page).toHaveURL(/metric=contribution/, { timeout: 1_500 });
    }).toPass();
    await expect(card(page, 'Contribution by category')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
