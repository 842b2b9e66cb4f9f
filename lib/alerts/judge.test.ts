import { describe, expect, it } from 'vitest';
import { beginOf, type Held, judge, judgedDays, type Threshold } from './judge';

const held: Held = { first: '2019-10-01', last: '2019-11-10', asOf: '2019-11-10 12:00:00' };
const daily: Threshold = {
  ...{ metric: 'revenue', grain: 'day', side: 'below', value: 1_000, since: '2019-11-07' },
};
const rows = [
  { time: '2019-11-07', revenue: 900 },
  { time: '2019-11-08', revenue: 1_000 },
  { time: '2019-11-10', revenue: 2_000 },
];

describe('a threshold', () => {
  it('is crossed by days strictly beyond it; a day without a visit counts 0, the open day does not count', () => {
    expect(judge(daily, rows, held)).toEqual([
      { bucket: '2019-11-07', value: 900 },
      { bucket: '2019-11-09', value: 0 },
    ]);
  });

  it('is crossed by an open day or month only where it can but stay so', () => {
    expect(judge({ ...daily, side: 'above' }, rows, held)).toEqual([{ bucket: '2019-11-10', value: 2_000 }]);
    const month: Threshold = { ...daily, grain: 'month', since: '2019-10-01', side: 'above', value: 5_000 };
    expect(judge(month, [{ time: '2019-11-01', revenue: 6_000 }], held)).toEqual([
      { bucket: '2019-11-01', value: 6_000 },
    ]);
    const ratio: Threshold = { ...daily, metric: 'conversion', side: 'above', value: 0.1 };
    const open = [{ time: '2019-11-10', orders: 5, sessions: 10 }];
    expect(judge(ratio, open, held)).toEqual([]);
    expect(judge(ratio, open, { ...held, asOf: '2019-11-10 23:59:00' })).toEqual([
      { bucket: '2019-11-10', value: 0.5 },
    ]);
  });

  it('begins with the newest finished day or month, and looks back no further than that', () => {
    expect(beginOf('day', held)).toBe('2019-11-09');
    expect(beginOf('month', held)).toBe('2019-10-01');
    expect(judgedDays(daily, held)).toEqual({ from: '2019-11-07', to: '2019-11-10' });
    expect(judgedDays({ ...daily, since: '2019-10-01' }, held)).toEqual({
      from: '2019-10-07',
      to: '2019-11-10',
    });
    expect(judgedDays({ ...daily, since: '2020-01-01' }, held)).toBeNull();
  });
});
