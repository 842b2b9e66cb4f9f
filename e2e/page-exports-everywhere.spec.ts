import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readPdf, readZip } from '../lib/export/testing/open-files';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';
import { card } from './support/page';

/** Opens a page by its kind; where it is about one thing, the first that a list names. */
const pages: Readonly<Record<string, (page: Page, shop: string) => Promise<void>>> = {
  'data quality': async (page, shop) => {
    await page.goto(`${shop}/data`);
  },
  'a customer': async (page, shop) => {
    await page.goto(`${shop}/customers/list`);
    const id = await card(page, 'Customers').getByRole('rowheader').first().textContent();
    await page.goto(`${shop}/customers/${id}`);
  },
  'a product': async (page, shop) => {
    await page.goto(`${shop}/products`);
    const id = await card(page, 'Products').getByRole('row').nth(1).getByRole('link').first().textContent();
    await page.goto(`${shop}/products/${id}?days=weekday`);
  },
  'a category': async (page, shop) => {
    await page.goto(`${shop}/products/category/electronics?days=weekday`);
  },
  'a brand': async (page, shop) => {
    await page.goto(`${shop}/products/brand/apple?days=weekday`);
  },
};

/** Brings every card into sight, so that all of them are there. */
async function seeAll(page: Page): Promise<void> {
  const cards = page.locator('#content section');
  await expect(cards.first()).toBeVisible();
  for (let at = 0; at < (await cards.count()); at += 1) {
    // A card takes the place of its stand-in while one scrolls to it.
    await expect(async () => {
      await cards.nth(at).scrollIntoViewIfNeeded({ timeout: 2_000 });
      await expect(cards.nth(at)).not.toHaveAttribute('aria-busy', 'true', { timeout: 10_000 });
    }).toPass();
  }
}

for (const [kind, open] of Object.entries(pages)) {
  test(`${kind}: every visual is saved as rows and workbook, charts as pictures too`, async ({
    page,
    shop,
  }) => {
    test.slow();
    await open(page, shop);
    await seeAll(page);
    const cards = page.locator('#content section');
    const menus = cards.getByRole('button', { name: /^Menu of/ });
    await expect(async () => expect(await menus.count()).toBe(await cards.count())).toPass();
    const csv = page.getByRole('menuitem', { name: 'Rows (CSV)' });
    for (let at = 0, count = await menus.count(); at < count; at += 1) {
      const one = cards.nth(at);
      // An empty visual has nothing to draw.
      const isDrawn = (await one.locator('canvas').count()) > 0;
      await openMenu(menus.nth(at), csv);
      await expect(page.getByRole('menuitem', { name: 'Workbook (XLSX)' })).toBeVisible();
      for (const name of isDrawn ? ['Picture (PNG)', 'Drawing (SVG)'] : [])
        await expect(page.getByRole('menuitem', { name })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(csv).toBeHidden();
    }
  });

  test(`${kind}: the palette saves the page as a PDF by keyboard`, async ({ page, shop }) => {
    test.slow();
    await open(page, shop);
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const field = page.getByRole('combobox', { name: 'Find or do anything' });
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(field).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await field.fill('whole page pdf');
    await expect(page.getByRole('option', { name: /Whole page/ })).toHaveAttribute('aria-selected', 'true');
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.keyboard.press('Enter');
    const text = readPdf(await readFile(await (await download).path()));
    const [first = ''] = text.pages;
    expect(first).toContain(title);
    expect(first).toMatch(kind === 'data quality' || kind === 'a customer' ? /No filters/ : /Days: /);
    for (const [at, one] of text.pages.entries())
      expect(one).toContain(`Page ${at + 1} of ${text.pages.length}`);
    // Each card of the page has its table, which says how much of all it holds.
    const told = text.pages.join('\n').match(/[\d,]+ of [\d,]+ rows/g) ?? [];
    expect(told.length).toBeGreaterThan(3);
  });
}

test('data quality as slides: what was out of sight is there too, with charts that can be edited', async ({
  page,
  shop,
}) => {
  test.slow();
  await page.goto(`${shop}/data`);
  const slides = page.getByRole('menuitem', { name: 'Slides (PPTX)' });
  await openMenu(page.getByRole('button', { name: 'Export page' }), slides);
  await expect(page.getByRole('menuitem', { name: /Rows under/ })).toHaveCount(0);
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await slides.click();
  const files = readZip(await readFile(await (await download).path()));
  const text = [...files].filter(([name]) => /slides\/slide\d+\.xml$/.test(name)).join('\n');
  for (const title of ['Fresh and whole', 'Crawler sessions', 'Events per session', 'Brand spellings'])
    expect(text).toContain(title);
  expect([...files.keys()].some((name) => name.startsWith('ppt/charts/chart'))).toBe(true);
});

test.describe('at 390 px by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a customer is saved from the header, and axe finds nothing', async ({ page, shop }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await pages['a customer']?.(page, shop);
    await expect(page.locator('#content canvas').first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    const pdf = page.getByRole('menuitem', { name: 'Document (PDF)' });
    const button = page.getByRole('button', { name: 'Export page' });
    await openMenu(button, pdf, () => button.tap({ timeout: 2_000 }));
    const [download] = await Promise.all([page.waitForEvent('download'), pdf.tap()]);
    expect(download.suggestedFilename()).toMatch(/^customer-\d+-.*\.pdf$/);
  });
});
