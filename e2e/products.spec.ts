import { expect, test } from './support/fixtures';
import { card } from './support/page';

/** Clicks until it has an effect: a click that comes before the page's code does is lost. */
async function clickUntil(click: () => Promise<void>, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await click();
    await done();
  }).toPass();
}

test('orders and searches the product table, opens a product with the filters, and comes back', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/products?days=weekend`);
  const table = card(page, 'Products');
  await clickUntil(
    () => table.getByRole('button', { name: 'Views' }).click(),
    () => expect(page).toHaveURL(/table\.sort/, { timeout: 1_000 }),
  );
  await expect(table.getByRole('columnheader', { name: 'Views' })).toHaveAttribute('aria-sort', /cending/);
  await table.getByRole('searchbox').fill('smartphone');
  await expect(page).toHaveURL(/table\.search/);
  await expect(table.getByRole('row').nth(1)).toContainText('Smartphone');

  const product = table.getByRole('row').nth(1).getByRole('link').first();
  const id = await product.textContent();
  await product.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Product ${id}`);
  await expect(page).toHaveURL(/days=weekend/);
  await expect(card(page, 'This product')).toContainText('Smartphone');
  await expect(card(page, 'Revenue')).toBeVisible();
  await page.getByRole('link', { name: 'Back to where you were' }).click();
  // The same view; the link may spell it with other escapes.
  await expect(page).toHaveURL(/\/products\?.*days=weekend.*table\.search/);
  await expect(table.getByRole('searchbox')).toHaveValue('smartphone');
});

test('splits revenue by what explains most, keeps the path in the link, and Back undoes it', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/products`);
  const tree = card(page, 'Revenue, split step by step');
  await clickUntil(
    () => tree.getByRole('button', { name: /^Electronics/ }).click(),
    () => expect(page).toHaveURL(/tree\.path/, { timeout: 1_000 }),
  );
  await tree.getByRole('button', { name: 'Split by' }).click();
  await page.getByRole('menuitem', { name: 'Highest' }).click();
  await expect(tree.getByText(/the most telling, to the highest/)).toBeVisible();
  await page.reload();
  await expect(tree.getByText(/the most telling, to the highest/)).toBeVisible();
  await page.goBack();
  await expect(tree.getByText(/the most telling/)).toBeHidden();
});

test('exports every product, not the page', async ({ page, shop }) => {
  const reply = await page.request.get(`${shop}/products/export?category=electronics`);
  expect(reply.headers()['content-type']).toContain('text/csv');
  const lines = (await reply.text()).trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.slice(0, 10).join('\n')).toContain('Electronics');
});
