import type { Locator, Page } from '@playwright/test';

/** A card of a page, by its title. */
export const card = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('region', { name, exact: true });

/** Counts the server actions that a page calls. */
export function countActions(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.headers()['next-action']) count += 1;
  });
  return () => count;
}
