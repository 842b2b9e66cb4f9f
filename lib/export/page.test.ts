import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cutTo, measure, toLetters, wrap } from './pdf/letters';
import { toPdf } from './pdf/to-pdf';
import { nativeChart } from './pptx/native-chart';
import { toPptx } from './pptx/to-pptx';
import type { Report, ReportPart } from './report';
import type { ExportSheet } from './sheet';
import { readPdf, readZip } from './testing/open-files';

const days = Array.from({ length: 120 }, (_, at) => [`day ${at}`, at * 100] as const);
const sheet: ExportSheet = {
  title: 'Revenue by day',
  about: [],
  columns: [
    { label: 'Day', unit: 'text' },
    { label: 'Revenue', unit: 'money' },
  ],
  rows: days,
};
const part: ReportPart = {
  title: 'Revenue <by> day & "night"',
  subtitle: 'April',
  figure: undefined,
  sheet,
  written: days.map(([day, value]) => [day, `$${value / 100}`]),
  rows: '120 of 130',
  still: { width: 4, height: 2, pixelWidth: 4, pixelHeight: 2, rgb: new Uint8Array(24).fill(200) },
  shape: 'line',
  isWide: true,
};
const report: Report = {
  title: 'Executive',
  period: '1–30 Apr 2020',
  filters: [{ label: 'Brand', value: 'Ćevapi — 東' }],
  asOf: '30 Apr 2020, 23:59 UTC',
  version: '7',
  link: 'http://localhost/',
  parts: [part],
};

describe('letters of the standard fonts', () => {
  it('keeps western letters, counts those that are lost', () => {
    expect(toLetters('–€ü−').bytes).toEqual([0x96, 0x80, 0xfc, 0x2d]);
    expect(toLetters('東x').lost).toBe(1);
  });

  it('measures by the metrics of Helvetica', () => {
    expect(measure('AAA', 10)).toBeCloseTo(20.01);
    expect(measure('ÀÀÀ', 10)).toBe(measure('AAA', 10));
    expect(measure('$1,234.50', 8)).toBeLessThan(measure('$1,234.50', 8, 'bold') + 0.01);
  });

  it('cuts with an ellipsis and wraps between words', () => {
    expect(cutTo('a long title', 30, 10)).toMatch(/…$/);
    expect(measure(cutTo('a long title', 30, 10), 10)).toBeLessThanOrEqual(30);
    expect(wrap('one two three four', 40, 10).length).toBeGreaterThan(1);
  });
});

describe('pdf', () => {
  it('numbers its pages, repeats heads, prints filters, and says what the fonts lack', async () => {
    const { bytes, pages } = await toPdf(report);
    const read = readPdf(Buffer.from(bytes));
    expect(read.pages).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    expect(read.pictures).toBe(1);
    expect(read.pages.every((text, at) => text.includes(`Page ${at + 1} of ${pages}`))).toBe(true);
    const all = read.pages.join('\n');
    expect(all.match(/Day\nRevenue\n/g)).toHaveLength(all.match(/120 of 130 rows/g)?.length ?? 0);
    for (const [day] of days) expect(all).toContain(`\n${day}\n`);
    expect(read.pages[0]).toContain('Brand: ?evapi');
    expect(all).toContain('letters are not in the standard fonts');
  });

  it('points to each of its objects', async () => {
    const text = Buffer.from((await toPdf(report)).bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    const places = [...text.slice(start).matchAll(/(\d{10}) 00000 n/g)].map(([, place]) => Number(place));
    places.forEach((place, at) => {
      expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\\n`));
    });
  });
});

describe('slides', () => {
  it('keep the rows behind a chart', async () => {
    const files = readZip(Buffer.from((await toPptx(report)).bytes));
    expect(files.get('ppt/charts/chart1.xml')?.toString()).toContain('<c:lineChart>');
    const [rows] = (await readXlsx(files.get('ppt/embeddings/rows1.xlsx') ?? Buffer.alloc(0))).sheets;
    expect(rows?.rows.slice(0, 3)).toEqual([
      ['', 'Revenue'],
      ['day 0', 0],
      ['day 1', 1],
    ]);
    expect(files.get('ppt/slides/slide2.xml')?.toString()).toContain('Revenue &lt;by&gt; day &amp;');
  });

  it('show a picture where no chart is native', async () => {
    const files = readZip(
      Buffer.from((await toPptx({ ...report, parts: [{ ...part, shape: null }] })).bytes),
    );
    const picture = [...files].find(([name]) => name.startsWith('ppt/media/'));
    expect(picture?.[1].subarray(1, 4).toString()).toBe('PNG');
  });
});

it('rows by day and category become one series a category', () => {
  const chart = nativeChart('area', {
    ...sheet,
    columns: [
      { label: 'Day', unit: 'day' },
      { label: 'Category', unit: 'text' },
      { label: 'Units', unit: 'count' },
    ],
    rows: [
      ['2020-04-01', 'a', 1],
      ['2020-04-01', 'b', 2],
      ['2020-04-02', 'b', 3],
    ],
  });
  expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
    ['a', [1, null]],
    ['b', [2, 3]],
  ]);
});
