import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card } from './support/page';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Alerts on/ });

async function openAlerts(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: 'Set an alert' });
  await openMenu(card(page, name).getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  await expect(dialog(page)).toBeVisible();
}

test('a person sets a threshold on a key figure, sees what it set off and at which version, and deletes it', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/?category=electronics`);
  await openAlerts(page, 'Revenue');
  await expect(dialog(page)).toContainText('Electronics');
  await dialog(page).getByLabel('Dollars').fill('a lot');
  await dialog(page).getByRole('button', { name: 'Set the alert' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Write an amount in dollars');
  await dialog(page).getByLabel('Dollars').fill('$9.9M');
  await dialog(page).getByRole('button', { name: 'Set the alert' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveText(/Revenue below \$9,900,000\.00 in a day/);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Revenue')).toContainText(/Below \$9,900,000\.00, \d+ Apr 2020/);
  await expect(card(page, 'Orders')).not.toContainText('Below');
  await page.getByRole('button', { name: 'Clear Category: Electronics' }).click();
  await expect(card(page, 'Revenue')).not.toContainText('Below');

  await page.goto(`${shop}/alerts`);
  const row = page.getByRole('table', { name: 'What was set off' }).getByRole('row').nth(1);
  await expect(row).toContainText(/\d+ Apr 2020Revenue\$[\d,.]+below \$9,900,000\.00 in a dayElectronics\d+/);
  await page.getByRole('button', { name: /^Delete the alert Revenue below/ }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Delete the alert Revenue below/ })).toBeVisible();
});

test('at 390 px, by keyboard; axe finds nothing in either theme', async ({ page, shop }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${shop}/customers`);
  const menu = card(page, 'Session conversion').getByRole('button', { name: /^Menu of/ });
  const item = page.getByRole('menuitem', { name: 'Set an alert' });
  await openMenu(menu, item, () => menu.press('Enter'));
  await item.press('Enter');
  await dialog(page).getByRole('radio', { name: 'Below' }).press('ArrowLeft');
  await dialog(page).getByLabel('Per cent').fill('0.1%');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('listitem')).toHaveText(/Session conversion above 0\.10% in a day/);
  expect(await violationsOf(page, 'dialog, main')).toEqual([]);
  await dialog(page).getByRole('link', { name: 'What was set off' }).press('Enter');
  await expect(page.getByRole('table', { name: 'What was set off' })).toContainText('Session conversion');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, 'dialog, main')).toEqual([]);
  }
});
