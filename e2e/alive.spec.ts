import { expect, test } from './support/fixtures';
import { card } from './support/page';

/** Every kind of page, and a period in which rules flag figures. */
const pages = [
  '/',
  '/?from=2020-02-08&to=2020-03-08',
  '/products',
  '/products/category/electronics',
  '/products/brand/apple',
  '/customers',
  '/customers/list',
  '/customers/margins',
  '/day/2020-03-25',
  '/alerts',
  '/data',
];

for (const path of pages) {
  test(`${path} comes alive as the server drew it`, async ({ page, shop }) => {
    // A difference to what the server drew is thrown, and makes the browser draw the page anew.
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(shop + path);
    const palette = page.getByRole('dialog', { name: 'Find or do anything' });
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(palette).toBeVisible({ timeout: 1_500 });
    }).toPass();
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
  });
}

test('a customer comes alive as the server drew it', async ({ page, shop }) => {
  await page.goto(`${shop}/customers/list`);
  const id = await card(page, 'Customers').getByRole('rowheader').first().textContent();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${shop}/customers/${id}`);
  await expect(page.locator('#content canvas')).toBeVisible();
  expect(errors).toEqual([]);
});
