import { readFileSync } from 'node:fs';
import { expect, hasRealSample, test } from './support/fixtures';
import { openMenu } from './support/open';

/** The cells of a CSV without quoted commas, below its head, and what it says of its rows. */
function readRows(text: string): { readonly said: string; readonly rows: readonly (readonly string[])[] } {
  const lines = text.replace('\ufeff', '').trim().split('\r\n');
  const head = lines.findIndex((line) => line.startsWith('Day of the visit,'));
  const said = lines.find((line) => line.startsWith('Rows,')) ?? '';
  return { said: said.replaceAll('"', ''), rows: lines.slice(head + 1).map((line) => line.split(',')) };
}

test('saves the rows under the filters of a page, which add up to its revenue', async ({ page, sample }) => {
  test.skip(!hasRealSample, 'the real sample is not at hand');
  await page.goto(sample);
  const download = page.waitForEvent('download');
  const item = page.getByRole('menuitem', { name: 'Rows under the filters (CSV)' });
  await openMenu(page.getByRole('button', { name: 'Export page' }), item);
  await item.click();
  const { said, rows } = readRows(readFileSync(await (await download).path(), 'utf8'));
  const count = rows.length.toLocaleString('en');
  expect(said).toBe(`Rows,${count} of ${count}`);
  const cents = rows.reduce((sum, row) => sum + Math.round(Number(row.at(-1)) * 100), 0);
  expect(cents).toBe(1_478_659);
});

test('keeps to the slicers of the link', async ({ page, shop }) => {
  const read = async (query: string) =>
    readRows(await (await page.request.get(`${shop}/rows?${query}`)).text());
  const all = await read('');
  const some = await read('category=electronics&days=weekend');
  expect(some.rows.length).toBeGreaterThan(0);
  expect(some.rows.length).toBeLessThan(all.rows.length);
  const weekdays = new Set(some.rows.map(([day = '']) => new Date(`${day}T00:00:00Z`).getUTCDay()));
  expect([...weekdays].sort()).toEqual([0, 6]);
});
