import { violationsOf } from './support/axe';
import { expect, hasRealSample, test } from './support/fixtures';
import { card } from './support/page';

test.describe('on the real sample', () => {
  test.skip(!hasRealSample, 'the real sample is not at hand');

  test('counts the buyers that a count of the file gives', async ({ page, sample }) => {
    await page.goto(`${sample}/customers`);
    await expect(card(page, 'Customers')).toContainText('48');
    const all = card(page, 'Segments side by side').getByRole('row', { name: /^All/ });
    await expect(all).toContainText('48');
    await expect(all).toContainText('$295.73');
    await page.goto(`${sample}/customers/list`);
    await expect(card(page, 'Customers')).toContainText('48 of 48 customers');
  });
});

test('a segment opens its customers, a customer the profile, and an unknown id says what to do', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/customers`);
  const matrix = card(page, 'Segments side by side');
  const row = matrix.getByRole('row', { name: /^Champions/ });
  const count = (await row.getByRole('cell').first().textContent()) ?? '';
  await row.getByRole('link', { name: 'Champions' }).click();
  await expect(page).toHaveURL(/customers\/list/);
  const list = card(page, 'Customers');
  await expect(list).toContainText(`${count} customers`);
  await expect(async () => {
    await list.getByRole('button', { name: 'Orders' }).click();
    await expect(page).toHaveURL(/orders\.desc/, { timeout: 1_000 });
  }).toPass();
  const first = list.getByRole('rowheader').first();
  const id = (await first.textContent()) ?? '';
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Customer ${id}`);
  await expect(page.getByRole('region', { name: 'Next expected order' })).toContainText('Between');
  await expect(page.getByRole('region', { name: 'Segment history' })).toContainText('Champions');
  const unknown = await page.goto(`${shop}/customers/17`);
  expect(unknown?.status()).toBe(404);
  await expect(page.getByText('The data holds no customer with this id')).toBeVisible();
});

test('finds a customer by the first digits of the id', async ({ page, shop }) => {
  await page.goto(`${shop}/customers/list`);
  const list = card(page, 'Customers');
  const id = (await list.getByRole('rowheader').nth(3).textContent()) ?? '';
  await expect(async () => {
    await list.getByRole('searchbox').fill(id);
    await list.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(new RegExp(`find:${id}`), { timeout: 1_000 });
  }).toPass();
  await expect(list).toContainText('1 of 1 customers');
});

test('the segment slicer narrows the page and stays from page to page', async ({ page, shop }) => {
  await page.goto(`${shop}/customers?segment=champions`);
  await expect(card(page, 'Segments side by side').getByRole('rowheader')).toHaveText(['Champions', 'All']);
  await expect(card(page, 'Segments side by side')).toContainText('As of 30 Apr 2020 · Champions');
  await page.getByRole('link', { name: 'Executive' }).click();
  await expect(page).toHaveURL(/segment=champions/);
  await expect(page.getByRole('button', { name: /^Segment/ })).toContainText('Champions');
});

test('a margin that a person sets turns into contribution', async ({ page, shop }) => {
  await page.goto(`${shop}/customers/margins`);
  await page.getByLabel(/^Electronics/).fill('50');
  await page.getByRole('button', { name: 'Save the margins' }).click();
  // All months' runs are made anew.
  await expect(page.getByText('Segments and contribution were made anew')).toBeVisible({ timeout: 25_000 });
  await page.goto(`${shop}/customers`);
  await expect(card(page, 'Margins').getByRole('row', { name: /^Electronics/ })).toContainText('50%');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}`, async ({ page, shop }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`${shop}/customers`);
    await expect(card(page, 'Where customers moved in a month').locator('canvas')).toBeVisible({
      timeout: 20_000,
    });
    expect(await violationsOf(page)).toEqual([]);
  });
}
