import { describe, expect, it } from 'vitest';
import { bucketName, labelledBuckets } from './axes';
import { bucketOf, bucketsOf } from './rows';

const days = (from: string, to: string) => bucketsOf([], { field: 'day', grain: 'day', range: { from, to } });

describe('time axis', () => {
  it('labels weeks of a month on a phone and months of half a year', () => {
    expect(labelledBuckets(days('2019-10-01', '2019-10-31'), 'day', 330)).toEqual([
      '2019-10-01',
      '2019-10-08',
      '2019-10-15',
      '2019-10-22',
      '2019-10-29',
    ]);
    expect(labelledBuckets(days('2019-10-01', '2020-04-30'), 'day', 330)).toEqual([
      '2019-10-01',
      '2019-12-01',
      '2020-02-01',
      '2020-04-01',
    ]);
  });

  it('cuts ranges into weeks from Monday and into months', () => {
    expect(bucketOf('2019-10-06', 'week')).toBe('2019-09-30');
    expect(bucketOf('2019-10-07', 'week')).toBe('2019-10-07');
    const range = { from: '2019-10-15', to: '2020-01-02' };
    expect(bucketsOf([], { field: 'm', grain: 'month', range })).toEqual([
      '2019-10-01',
      '2019-11-01',
      '2019-12-01',
      '2020-01-01',
    ]);
    expect(bucketName('2019-10-28', 'week')).toBe('Week 28 Oct – 3 Nov 2019');
  });
});
