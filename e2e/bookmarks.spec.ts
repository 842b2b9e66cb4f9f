import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openDialog, openMenu } from './support/open';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Bookmarks' });
const link = (page: Page, name: string) => panel(page).getByRole('link', { name });
const view = 'from=2019-11-01&to=2019-11-30&category=electronics&set=trend.grain:week';

/** Opens the panel; a press that comes before the page's code does is made again, as a person would. */
async function open(page: Page): Promise<void> {
  const inside = panel(page).getByRole('button', { name: 'Keep this view' });
  await openDialog(page.getByRole('button', { name: 'Bookmarks' }), panel(page), inside);
}

async function keep(page: Page, name: string): Promise<void> {
  await open(page);
  await panel(page).getByRole('button', { name: 'Keep this view' }).click();
  await panel(page).getByLabel('Name', { exact: true }).fill(name);
  await panel(page).getByRole('button', { name: 'Save bookmark' }).click();
  await expect(link(page, name)).toBeVisible();
}

async function pick(page: Page, name: string, item: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name: item });
  await openMenu(panel(page).getByRole('button', { name: `Menu of ${name}` }), entry);
  await entry.click();
}

const names = (page: Page) =>
  panel(page).getByRole('region', { name: 'Yours' }).getByRole('link').locator('span:first-child');

test('a person keeps a view, opens it by its short link, renames, moves, deletes it and undoes that', async ({
  page,
  shop,
  context,
}) => {
  await page.goto(`${shop}/?${view}`);
  await keep(page, 'November phones');
  const viewer = (await context.cookies()).find(({ name }) => name === 'viewer');
  expect(viewer).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.keyboard.press('Escape');

  await page.goto(`${shop}/products?days=weekend`);
  await keep(page, 'Weekends');
  await expect(names(page)).toHaveText(['November phones', 'Weekends']);
  await pick(page, 'Weekends', 'Move up');
  await expect(names(page)).toHaveText(['Weekends', 'November phones']);
  await pick(page, 'November phones', 'Rename or share');
  await panel(page).getByLabel('Name', { exact: true }).fill('Phones');
  await panel(page).getByRole('button', { name: 'Save bookmark' }).click();
  await expect(names(page)).toHaveText(['Weekends', 'Phones']);
  await pick(page, 'Weekends', 'Delete');
  await expect(names(page)).toHaveText(['Phones']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await open(page);
  await expect(names(page)).toHaveText(['Weekends', 'Phones']);

  await link(page, 'Phones').click();
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL(/category=electronics.*set=trend\.grain/);
  await expect(page.getByRole('radio', { name: 'Week' }).first()).toBeChecked();

  await page.goto(`${shop}/?category=appliances`);
  await open(page);
  await pick(page, 'Phones', 'Update to this view');
  await expect(link(page, 'Phones')).toHaveAttribute('aria-current', 'page');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pick(page, 'Phones', 'Copy the short link');
  const short = await page.evaluate(() => navigator.clipboard.readText());
  expect(short).toMatch(/\/b\/[0-9A-Za-z]{10}$/);
  await page.goto(short);
  await expect(page).toHaveURL(/\/\?category=appliances$/);
  await expect(page.getByRole('button', { name: 'Clear Category: Appliances' })).toBeVisible();
});

test('a page opens with a kept view for one person, and as before for others', async ({
  page,
  shop,
  browser,
}) => {
  await page.goto(`${shop}/products?days=weekend`);
  await keep(page, 'Weekends');
  await pick(page, 'Weekends', 'Open the page with it');
  await expect(link(page, 'Weekends')).toContainText('opens with this');
  await page.goto(`${shop}/products`);
  await expect(page).toHaveURL(/days=weekend/);
  await expect(page.getByRole('button', { name: 'Clear Days: Weekend' })).toBeVisible();
  const other = await browser.newPage();
  await other.goto(`${shop}/products`);
  await expect(other.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible();
  expect(other.url()).not.toContain('days');
  await other.close();
});

test('a shared one is seen by others, by keyboard; its link still opens when it is deleted or its filters are gone', async ({
  page,
  shop,
  browser,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${shop}/?brand=samsung&shade=red&category=no.such`);
  await expect(async () => {
    await page.getByRole('button', { name: 'Bookmarks' }).press('Enter');
    await expect(panel(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await panel(page).getByRole('button', { name: 'Keep this view' }).press('Enter');
  await expect(panel(page).getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Red Samsung');
  await panel(page).getByRole('radio', { name: 'Only me' }).press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(/Say who you are/)).toBeVisible();
  await panel(page).getByLabel('Your name').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(link(page, 'Red Samsung')).toContainText('Ada');

  const other = await browser.newPage();
  await other.goto(shop);
  await open(other);
  await link(other, 'Red Samsung').click();
  await expect(other).toHaveURL(/brand=samsung/);
  await open(other);
  await pick(other, 'Red Samsung', 'Copy the short link').catch(() => undefined);
  const short = await other.getByText(/\/b\/[0-9A-Za-z]{10}$/).textContent();
  await other.goto(short ?? '');
  await expect(other.getByRole('status').filter({ hasText: 'exists no more, “shade”' })).toContainText(
    'no category “no.such”',
  );
  await expect(other.getByRole('button', { name: 'Clear Brand: Samsung' })).toBeVisible();

  await pick(page, 'Red Samsung', 'Delete');
  await expect(link(page, 'Red Samsung')).toHaveCount(0);
  await other.goto(short ?? '');
  await expect(other.getByText('This bookmark was deleted.')).toBeVisible();
  await other.close();
});

test('axe finds nothing in the bookmarks, in both themes', async ({ page, shop }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${shop}/data`);
  await keep(page, 'Data');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, 'dialog')).toEqual([]);
  }
});
