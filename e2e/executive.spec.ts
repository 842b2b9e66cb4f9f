import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, hasRealSample, test } from './support/fixtures';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Opens a slicer; a click that comes before the page's code does is made again, as a person would. */
async function openSlicer(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Counts the server actions that a page calls. */
function countActions(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.headers()['next-action']) count += 1;
  });
  return () => count;
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
  await page.getByRole('button', { name: 'Menu of Revenue', exact: true }).click();
  await page.getByRole('menuitem', { name: /Explain/ }).click();
  const panel = page.getByRole('dialog', { name: 'Revenue' });
  await expect(panel).toContainText('category_');
  await expect(panel).toContainText('select');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu of Revenue by day, April against March' }).click();
  await page.getByRole('menuitem', { name: /table/ }).click();
  await expect(card(page, 'Revenue by day, April against March').getByRole('table')).toContainText('$');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}`, async ({ page, shop }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(shop);
    await expect(card(page, 'Revenue by category').locator('canvas')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
}
