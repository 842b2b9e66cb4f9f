import type { Locator } from '@playwright/test';
import { expect } from './fixtures';

/**
 * Opens a menu until an item of it is seen. A click before the page's code is there is lost, so it is tried again;
 * a menu that says it is open is left alone: a second click would close it while its code is on its way.
 */
export async function openMenu(
  button: Locator,
  item: Locator,
  press = () => button.click({ timeout: 2_000 }),
): Promise<void> {
  await expect(async () => {
    if ((await button.getAttribute('aria-expanded', { timeout: 1_000 })) !== 'true') await press();
    await expect(item).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

/** Opens a dialog until `inside` of it is seen; a click that comes before the page's code does is made again. */
export async function openDialog(button: Locator, dialog: Locator, inside = dialog): Promise<void> {
  await expect(async () => {
    if (!(await dialog.isVisible())) await button.click({ timeout: 2_000 });
    await expect(inside).toBeVisible({ timeout: 2_000 });
  }).toPass();
}
