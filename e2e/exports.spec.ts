import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';

const link = '/?from=2020-03-01&to=2020-03-31&compare=none';

/** Picks an export from a visual's menu; a press that comes before the page's code does is made again. */
async function save(page: Page, visual: RegExp, item: string): Promise<Download> {
  const choice = page.getByRole('menuitem', { name: item });
  await openMenu(page.getByRole('button', { name: visual }).first(), choice);
  const [download] = await Promise.all([page.waitForEvent('download'), choice.click()]);
  return download;
}

const bytes = async (download: Download) => readFile(await download.path());
const trend = /^Menu of Revenue by day/;

test('a chart is saved as CSV and XLSX, which read back as what the page shows', async ({ page, shop }) => {
  await page.goto(`${shop}${link}`);
  const csv = await save(page, trend, 'Rows (CSV)');
  expect(csv.suggestedFilename()).toBe('revenue-by-day-2020-03-01-2020-03-31.csv');
  await expect(page.getByText('31 of 31 rows')).toBeVisible();
  const text = (await bytes(csv)).toString('utf8').replace(/^\uFEFF/, '');
  const lines = Papa.parse<string[]>(text).data;
  const about = Object.fromEntries(
    lines.slice(
      0,
      lines.findIndex((line) => line[0] === 'Day'),
    ),
  );
  expect(about).toMatchObject({
    Title: expect.stringContaining('Revenue by day'),
    'Revenue, definition': expect.stringContaining('purchase events'),
    Period: '1–31 Mar 2020 (UTC)',
    Filters: 'None: all of the data',
    Rows: '31 of 31',
    'Data as of': expect.stringContaining('30 Apr 2020'),
    'Data version': expect.stringMatching(/^\d+$/),
  });
  const days = lines.filter((line) => /^2020-03-\d\d$/.test(line[0] ?? ''));
  expect(days).toHaveLength(31);
  const cents = days.reduce((sum, line) => sum + Math.round(Number(line[1]) * 100), 0);
  const dollars = (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  const card = page.getByRole('region', { name: 'Revenue', exact: true });
  await expect(card.getByTitle(dollars, { exact: true })).toBeVisible();

  const xlsx = await save(page, trend, 'Workbook (XLSX)');
  expect(xlsx.suggestedFilename()).toBe('revenue-by-day-2020-03-01-2020-03-31.xlsx');
  const [first, rows] = (await readXlsx(await bytes(xlsx))).sheets;
  expect(first?.rows.map((row) => row[0])).toContain('Data as of');
  const cells = rows?.rows.slice(1) ?? [];
  expect(cells[0]?.[0]).toEqual(new Date('2020-03-01T00:00:00Z'));
  expect(cells.reduce((sum, row) => sum + Math.round(Number(row[1]) * 100), 0)).toBe(cents);
  expect(rows?.charts).toHaveLength(1);
});

test('a chart is saved as PNG and SVG under its title; a figure as rows only', async ({ page, shop }) => {
  await page.goto(`${shop}${link}`);
  await expect(page.locator('canvas').first()).toBeVisible();
  const png = await save(page, trend, 'Picture (PNG)');
  expect(png.suggestedFilename()).toBe('revenue-by-day-2020-03-01-2020-03-31.png');
  const picture = await bytes(png);
  expect(picture.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(600);
  const svg = (await bytes(await save(page, trend, 'Drawing (SVG)'))).toString('utf8');
  expect(svg).toMatch(/^<svg [\s\S]*Revenue by day[\s\S]*1–31 Mar 2020[\s\S]*<path[\s\S]*<\/svg>$/);

  await page.getByRole('button', { name: 'Menu of Orders', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Rows (CSV)' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Picture (PNG)' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const target = await save(page, /^Menu of .* against target$/, 'Rows (CSV)');
  expect((await bytes(target)).toString('utf8')).toContain('Needed by then (USD)');
});
