import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  clampRange,
  comparisonRange,
  countDays,
  describeComparison,
  listPresets,
  matchPreset,
  previousMonth,
  previousPeriod,
} from './presets';

const bounds = { first: '2019-10-01', last: '2020-04-30' };
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => {
    const from = addDays('2018-12-30', start);
    return { from, to: addDays(from, length) };
  });

test('days are counted with both ends, over leap days and years', () => {
  expect(countDays({ from: '2020-02-28', to: '2020-03-01' })).toBe(3);
  expect(countDays({ from: '2019-12-31', to: '2019-12-31' })).toBe(1);
});

describe('the period before', () => {
  test('is as long and touches the range', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const before = previousPeriod(range);
        expect(countDays(before)).toBe(countDays(range));
        expect(addDays(before.to, 1)).toBe(range.from);
      }),
    );
  });
});

describe('the month before', () => {
  test.each([
    ['2019-10-01', '2019-10-31', '2019-09-01', '2019-09-30'],
    ['2020-02-01', '2020-02-29', '2020-01-01', '2020-01-31'],
    ['2020-03-31', '2020-03-31', '2020-02-29', '2020-02-29'],
    ['2020-04-01', '2020-04-20', '2020-03-01', '2020-03-20'],
    ['2020-02-01', '2020-04-30', '2019-11-01', '2020-01-31'],
    ['2020-01-15', '2020-02-14', '2019-12-15', '2020-01-14'],
  ])('of %s to %s is %s to %s', (from, to, beforeFrom, beforeTo) => {
    expect(previousMonth({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
  });

  test('never overlaps the range', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const before = previousMonth(range);
        expect(before.from <= before.to && before.to < range.from).toBe(true);
      }),
    );
  });
});

test('a comparison can be switched off', () => {
  const range = { from: '2019-10-01', to: '2019-10-31' };
  expect(comparisonRange({ ...range, compare: 'none' })).toBeNull();
  expect(describeComparison({ ...range, compare: 'none' })).toBe('');
  expect(describeComparison({ ...range, compare: 'previous-month' })).toBe('vs 1–30 Sep 2019');
  expect(describeComparison({ ...range, compare: 'previous-period' })).toBe('vs 31 Aug – 30 Sep 2019');
});

describe('presets', () => {
  test('count back from the newest day and name each month, newest first', () => {
    const presets = listPresets(bounds);
    expect(presets.map((preset) => preset.label)).toEqual([
      'Last 7 days',
      'Last 28 days',
      'This month',
      'Last month',
      'All time',
      'Apr 2020',
      'Mar 2020',
      'Feb 2020',
      'Jan 2020',
      'Dec 2019',
      'Nov 2019',
      'Oct 2019',
    ]);
    expect(presets[0]?.range).toEqual({ from: '2020-04-24', to: '2020-04-30' });
    expect(presets[3]?.range).toEqual({ from: '2020-03-01', to: '2020-03-31' });
  });

  test('stay within the data and leave out what lies outside', () => {
    const presets = listPresets({ first: '2019-10-01', last: '2019-10-03' });
    expect(presets.map((preset) => preset.id)).toEqual(['last-7', 'last-28', 'this-month', 'all', '2019-10']);
    for (const { range } of presets) expect(range).toEqual({ from: '2019-10-01', to: '2019-10-03' });
  });

  test('are found again by their days', () => {
    const presets = listPresets(bounds);
    expect(matchPreset({ from: '2020-02-01', to: '2020-02-29' }, presets)?.id).toBe('2020-02');
    expect(matchPreset({ from: '2020-02-01', to: '2020-02-28' }, presets)).toBeUndefined();
  });
});

test('a range is cut to the data, or refused outside it', () => {
  expect(clampRange({ from: '2019-01-01', to: '2019-10-02' }, bounds)).toEqual({
    from: '2019-10-01',
    to: '2019-10-02',
  });
  expect(clampRange({ from: '2021-01-01', to: '2021-01-02' }, bounds)).toBeNull();
});
