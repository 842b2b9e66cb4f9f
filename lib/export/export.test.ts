import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';
import { harmless } from './harmless';
import type { ExportSheet } from './sheet';
import { toCsv } from './to-csv';
import { toXlsx } from './to-xlsx';

const sheet: ExportSheet = {
  title: 'Revenue by day',
  about: [
    ['Revenue', 'The prices of all purchase events, added up.'],
    ['Brand', '=cmd|"/C calc"!A0'],
    ['Rows', '3 of 3'],
  ],
  columns: [
    { label: 'Day', unit: 'day' },
    { label: 'Brand', unit: 'text' },
    { label: 'Revenue', unit: 'money' },
    { label: 'Conversion', unit: 'percent' },
    { label: 'Sessions', unit: 'count' },
    { label: 'Duration', unit: 'duration' },
  ],
  rows: [
    ['2020-04-01', '=1+1', 1_478_659, 0.0254, 1906, 60],
    ['2020-04-02', '-5', -205, null, 0, null],
    ['2020-04-03', 'a "b", c\nd – ü', null, 0.5, 3, 86_400],
  ],
};

describe('csv', () => {
  const text = toCsv(sheet);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));

  it('says what it holds before the heads', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(errors).toEqual([]);
    expect(data.slice(0, 4)).toEqual([
      ['Title', 'Revenue by day'],
      ['Revenue', 'The prices of all purchase events, added up.'],
      ['Brand', '\'=cmd|"/C calc"!A0'],
      ['Rows', '3 of 3'],
    ]);
    expect(data[5]).toEqual([
      'Day',
      'Brand',
      'Revenue (USD)',
      'Conversion (1 = 100%)',
      'Sessions',
      'Duration (seconds)',
    ]);
  });

  it('writes money exactly, negative numbers as numbers, and formulas as text', () => {
    expect(data.slice(6, 9)).toEqual([
      ['2020-04-01', "'=1+1", '14786.59', '0.0254', '1906', '60'],
      ['2020-04-02', "'-5", '-2.05', '', '0', ''],
      ['2020-04-03', 'a "b", c\nd – ü', '', '0.5', '3', '86400'],
    ]);
  });
});

it.each(['=A1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])('%j is made harmless', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

it.each(['apple', '', ' =1', "'=1", '1-2'])('%j is left as it is', (text) => {
  expect(harmless(text)).toBe(text);
});

describe('xlsx', () => {
  const read = async () => readXlsx(await toXlsx(sheet), { readStyles: true });

  it('has typed cells, which a reader gives back', async () => {
    const [about, rows] = (await read()).sheets;
    expect(about?.rows[2]).toEqual(['Brand', '=cmd|"/C calc"!A0']);
    expect(rows?.rows).toEqual([
      ['Day', 'Brand', 'Revenue', 'Conversion', 'Sessions', 'Duration'],
      [new Date('2020-04-01T00:00:00Z'), '=1+1', 14_786.59, 0.0254, 1906, expect.anything()],
      [new Date('2020-04-02T00:00:00Z'), '-5', -2.05, null, 0, null],
      [new Date('2020-04-03T00:00:00Z'), 'a "b", c\nd – ü', null, 0.5, 3, expect.anything()],
    ]);
  });

  it('carries a line over the days, and no chart where a day comes twice', async () => {
    const [, rows] = (await read()).sheets;
    expect(rows?.charts?.[0]?.kinds).toEqual(['line']);
    const twice = { ...sheet, rows: [...sheet.rows, ...sheet.rows] };
    const again = await readXlsx(await toXlsx(twice));
    expect(again.sheets[1]?.charts ?? []).toEqual([]);
  });
});

it.each([
  ['Revenue by day', { from: '2020-04-01', to: '2020-04-30' }, 'revenue-by-day-2020-04-01-2020-04-30.png'],
  ['Ünits: “A/B” ../x', undefined, 'units-a-b-x.png'],
  ['Revenue by day, April against March', undefined, 'revenue-by-day.png'],
  ['Revenue by day, March 2020', undefined, 'revenue-by-day.png'],
  ['Revenue by category, electronics', undefined, 'revenue-by-category-electronics.png'],
  ['New against returning customers', undefined, 'new-against-returning-customers.png'],
  ['../..', undefined, 'export.png'],
])('a file of %s is called by what it holds', (title, period, expected) => {
  expect(fileName(title, period, 'png')).toBe(expected);
});
