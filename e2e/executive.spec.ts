import { expect, hasRealSample, test } from './support/fixtures';

test('the executive page shows the key figures of what is loaded', async ({ page, sample, shop }) => {
  await page.goto(shop);
  await expect(page.getByRole('heading', { name: 'Executive' })).toBeVisible();
  await page.goto(sample);
  const revenue = page.getByRole('region', { name: 'Revenue' });
  await expect(revenue).toContainText('$');
  if (hasRealSample) {
    await expect(revenue).toContainText('$14,786.59');
    await expect(page.getByRole('region', { name: 'Sessions', exact: true })).toContainText('1,906');
    await expect(page.getByRole('region', { name: 'Visitors' })).toContainText('1,755');
  }
});
