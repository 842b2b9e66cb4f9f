import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openDialog } from './support/open';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Annotations of days' });
const sale = 'Sale, 14–17 November';

async function open(page: Page): Promise<void> {
  await openDialog(page.getByRole('button', { name: 'Annotations of days' }).first(), dialog(page));
}

test('a person notes a known event, changes it, deletes it and undoes that', async ({ page, shop }) => {
  await page.goto(`${shop}/?from=2019-11-01&to=2019-11-30&compare=none`);
  await open(page);
  await expect(dialog(page)).toContainText('Nobody has noted anything');
  await dialog(page)
    .getByRole('button', { name: `Add ${sale}` })
    .click();
  await expect(dialog(page).getByLabel('Day', { exact: true })).toHaveValue('2019-11-14');
  await expect(dialog(page).getByLabel('What happened')).toHaveValue(sale);
  await dialog(page).getByLabel('Day', { exact: true }).fill('2019-01-01');
  await page.getByRole('button', { name: 'Save annotation' }).click();
  await expect(dialog(page).getByText(/Choose a day of the data/)).toBeVisible();
  await expect(dialog(page).getByText(/Say who you are/)).toBeVisible();
  await dialog(page).getByLabel('Day', { exact: true }).fill('2019-11-14');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Save annotation' }).click();

  const note = dialog(page).getByRole('listitem').filter({ hasText: 'Ada' });
  await expect(note).toContainText(`14 Nov 2019 ${sale}`);
  await expect(dialog(page).getByRole('button', { name: `Add ${sale}` })).toHaveCount(0);
  await note.getByRole('button', { name: /^Edit/ }).click();
  await dialog(page).getByLabel('What happened').fill('The great sale');
  await page.getByRole('button', { name: 'Save annotation' }).click();
  await expect(note).toContainText('The great sale');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Menu of Revenue by day/ }).click();
  await page.getByRole('menuitem', { name: /table/ }).click();
  const table = page.getByRole('region', { name: /^Revenue by day/ }).getByRole('table');
  await expect(table).toContainText('The great sale');

  await open(page);
  await note.getByRole('button', { name: /^Delete/ }).click();
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(table).not.toContainText('The great sale');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(table).toContainText('The great sale');
  await open(page);
  await note.getByRole('button', { name: /^Delete/ }).click();
  await expect(note).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog of annotations, ${theme}`, async ({ page, shop }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`${shop}/?from=2019-11-01&to=2019-12-31&compare=none`);
    await open(page);
    expect(await violationsOf(page, 'dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Annotate a day' }).click();
    await page.getByRole('button', { name: 'Save annotation' }).click();
    await expect(dialog(page).getByText(/Say who you are/)).toBeVisible();
    expect(await violationsOf(page, 'dialog')).toEqual([]);
  });
}
