import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { readPdf, readZip } from '../lib/export/testing/open-files';
import { expect, test } from './support/fixtures';
import { openMenu } from './support/open';

const link = '/?from=2020-03-01&to=2020-03-31&compare=none&category=electronics';

/** Saves the page from its header, by mouse or by keyboard; waits until its charts are drawn. */
async function save(page: Page, item: string, byKeyboard = false): Promise<Buffer> {
  await expect(page.locator('#content canvas').nth(4)).toBeVisible();
  const button = page.getByRole('button', { name: 'Export page' });
  const choice = page.getByRole('menuitem', { name: item });
  if (byKeyboard) await openMenu(button, choice, () => button.press('Enter'));
  else await openMenu(button, choice);
  const download = page.waitForEvent('download');
  if (byKeyboard) {
    await choice.focus();
    await page.keyboard.press('Enter');
  } else await choice.click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^executive-2020-03-01-2020-03-31\.(pdf|pptx)$/);
  return readFile(await file.path());
}

const cents = (dollars: string) => Math.round(Number(dollars.replace(/[$,]/g, '')) * 100);

test('a page is saved as a PDF with its filters, figures, charts, tables and page numbers', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}${link}`);
  const { pages, pictures } = readPdf(await save(page, 'Document (PDF)'));
  await expect(page.getByText(/visuals on \d+ pages/)).toBeVisible();
  expect(pages.length).toBeGreaterThan(5);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(text).toContain('Data as of 30 Apr 2020');
  }
  expect(pages[0]).toContain('Category: Electronics');
  expect(pages[0]).toContain('1\x9631 Mar 2020');
  expect(pictures).toBeGreaterThan(5);

  const all = pages.join('\n');
  expect(all).toMatch(/Key figures by day[\s\S]*31 of 31 rows/);
  // The heads come again where a table goes on, and every day is there with an amount.
  const continued = pages.filter((text) => /^.*\(continued\)$/m.test(text));
  expect(continued.length).toBeGreaterThan(0);
  expect(continued[0]).toMatch(/\(continued\)\n.*\d+ of \d+ rows\n(Day|Week)/);
  const begin = all.indexOf('Key figures by day');
  const table = all.slice(begin, all.indexOf('Revenue by day', begin));
  const amounts = [...table.matchAll(/\w+ \d+ March 2020\n(\$[\d,.]+)/g)].map(([, one]) => cents(one ?? ''));
  expect(amounts).toHaveLength(31);
  const shown = await page
    .getByRole('region', { name: 'Revenue', exact: true })
    .locator('p[title]')
    .first()
    .getAttribute('title');
  expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(cents(shown ?? ''));
});

test('a page is saved as slides by keyboard, its charts with the rows that they are edited by', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}${link.replace('&compare=none', '')}`);
  const files = readZip(await save(page, 'Slides (PPTX)', true));
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const slides = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(text('ppt/slides/slide1.xml')).toContain('Category: Electronics');
  for (const [at] of slides.entries()) {
    expect(text(`ppt/slides/slide${at + 1}.xml`)).toContain(`>${at + 1} of ${slides.length}<`);
  }
  const charts = [...files.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(text);
  const kinds = charts.map((xml) => /<c:(\w+Chart)>/.exec(xml)?.[1]);
  expect(kinds).toEqual(expect.arrayContaining(['lineChart', 'barChart', 'areaChart']));
  // A kind that slides lack stays a picture.
  expect([...files.keys()].some((name) => name.startsWith('ppt/media/'))).toBe(true);
  const trend = charts.findIndex((xml) => xml.includes('<c:lineChart>') && xml.includes('2020-03-31'));
  const drawn = [...((charts[trend] ?? '').split('<c:val>')[1]?.matchAll(/<c:v>([\d.]+)<\/c:v>/g) ?? [])];
  const workbook = await readXlsx(files.get(`ppt/embeddings/rows${trend + 1}.xlsx`) ?? Buffer.alloc(0));
  const rows = workbook.sheets[0]?.rows ?? [];
  expect(rows[0]?.[1]).toBe('Revenue');
  expect(drawn.slice(0, 31).map(([, value]) => Number(value))).toEqual(rows.slice(1).map((row) => row[1]));
});
