import { expect, test } from 'vitest';
import type { FileSummary } from './load-file';
import { summaryTable } from './summary-table';

const summary: FileSummary = {
  file: 'data/2019-Oct.csv',
  knownAs: '2019-Oct.csv',
  state: 'loaded',
  seconds: 83,
  lines: 1_234_567,
  loaded: 1_234_000,
  duplicates: 560,
  quarantined: { 'bad price': 5, 'wrong number of fields': 2 },
  lostCategoryIds: 0,
  views: 1_234_560,
  carts: 0,
  removals: 0,
  purchases: 0,
};
const nothing = { lines: 0, loaded: 0, duplicates: 0, quarantined: {}, views: 0 };

test('a table of the files, then quarantine by reason', () => {
  expect(summaryTable([summary]).split('\n')).toEqual([
    'file                   lines     loaded  duplicates  quarantined',
    'data/2019-Oct.csv  1,234,567  1,234,000         560            7  loaded in 1 min 23 s',
    '',
    'Quarantined by reason (see table raw.quarantine):',
    '  wrong number of fields  2',
    '  bad price               5',
  ]);
});

test('with a total, what was known before, and lost category ids', () => {
  const known: FileSummary = {
    ...summary,
    ...nothing,
    file: 'copy.csv',
    state: 'already loaded',
    seconds: 0,
  };
  const lines = summaryTable([{ ...summary, quarantined: {}, lostCategoryIds: 12 }, known]).split('\n');
  expect(lines[2]).toBe(
    'copy.csv                   0          0           0            0  already loaded as 2019-Oct.csv: nothing to do',
  );
  expect(lines[3]).toBe('total              1,234,567  1,234,000         560            0');
  expect(lines[5]).toMatch(/^Warning: 12 events have a category_id that a spreadsheet shortened/);
});
