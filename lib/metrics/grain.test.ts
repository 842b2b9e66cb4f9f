import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  countDays,
  endOfBucket,
  listBuckets,
  splitMonths,
  startOfBucket,
  weekdayOf,
} from './grain';

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2019-09-01', n));
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));

describe('days', () => {
  it('counts over month ends, leap days and years', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2020-01-01', -1)).toBe('2019-12-31');
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
    expect(addMonths('2019-12-15', -2)).toBe('2019-10-15');
    expect(countDays({ from: '2019-10-01', to: '2020-04-30' })).toBe(213);
    expect(weekdayOf('2019-10-01')).toBe(2);
  });

  it('starts weeks on Monday', () => {
    expect(startOfBucket('2019-10-06', 'week')).toBe('2019-09-30');
    expect(endOfBucket('2019-09-30', 'week')).toBe('2019-10-06');
  });
});

describe('buckets', () => {
  it('tile a range without a gap, whatever the grain', () => {
    fc.assert(
      fc.property(
        range,
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        (span, grain) => {
          const buckets = listBuckets(span, grain);
          expect(buckets[0]).toBe(startOfBucket(span.from, grain));
          buckets.slice(1).forEach((at, i) => {
            expect(addDays(endOfBucket(buckets[i] as string, grain), 1)).toBe(at);
          });
          expect(endOfBucket(buckets.at(-1) as string, grain) >= span.to).toBe(true);
        },
      ),
    );
  });
});

describe('splitMonths', () => {
  it('covers each day of a range exactly once, with whole months in the middle', () => {
    fc.assert(
      fc.property(range, (span) => {
        const { months, edges } = splitMonths(span);
        const parts = [...edges, ...(months ? [months] : [])].sort((a, b) => (a.from < b.from ? -1 : 1));
        expect(parts.reduce((sum, part) => sum + countDays(part), 0)).toBe(countDays(span));
        expect(parts[0]?.from).toBe(span.from);
        expect(parts.at(-1)?.to).toBe(span.to);
        if (months) {
          expect(months.from.endsWith('-01')).toBe(true);
          expect(addDays(months.to, 1).endsWith('-01')).toBe(true);
        }
      }),
    );
  });

  it('takes a month that a range cuts as days', () => {
    expect(splitMonths({ from: '2019-10-05', to: '2019-10-20' })).toEqual({
      months: null,
      edges: [{ from: '2019-10-05', to: '2019-10-20' }],
    });
  });

  it('takes the month that the data begins or ends in as whole, when the range reaches that far', () => {
    const held = { from: '2019-10-03', to: '2020-03-30' };
    expect(splitMonths({ from: '2019-10-03', to: '2020-03-30' }, held)).toEqual({
      months: { from: '2019-10-01', to: '2020-03-31' },
      edges: [],
    });
    expect(splitMonths({ from: '2019-10-04', to: '2020-03-29' }, held)).toEqual({
      months: { from: '2019-11-01', to: '2020-02-29' },
      edges: [
        { from: '2019-10-04', to: '2019-10-31' },
        { from: '2020-03-01', to: '2020-03-29' },
      ],
    });
  });

  it('leaves a range that meets no data as it is', () => {
    const held = { from: '2019-10-03', to: '2020-03-30' };
    expect(splitMonths({ from: '2031-01-05', to: '2031-01-20' }, held).months).toBeNull();
  });
});
