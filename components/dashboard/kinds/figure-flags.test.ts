import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/metrics/grain';
import { figureFlags } from './figure-flags';
import { answerOf, viewOf } from './testing';

const first = '2020-01-20';
const asOf = '2020-04-30 23:59:00';
const daily = (amountOf: (day: string) => number) =>
  answerOf(
    Array.from({ length: 102 }, (_, at) => addDays(first, at)).map((time) => ({
      time,
      revenue: amountOf(time),
      visitors: amountOf(time),
    })),
  );
const found = (...given: Parameters<typeof figureFlags>) => figureFlags(...given).map(({ text }) => text);

describe('flags of a figure', () => {
  it('come from the days around the range as well', () => {
    // Four weeks that fall lie mostly before a range of one week.
    const week = viewOf({ dates: { from: '2020-04-20', to: '2020-04-26', compare: 'previous-month' } });
    const falling = daily((day) =>
      day >= '2020-04-20' ? 85 : day >= '2020-04-13' ? 90 : day >= '2020-04-06' ? 95 : 100,
    );
    expect(found('revenue', falling, week, asOf)).toEqual(['Falling for 3 weeks']);
    // People are not added over days.
    expect(found('visitors', falling, week, asOf)).toEqual([]);
  });

  it('name a day that is not usual for its weekday', () => {
    const odd = daily((day) => (day === '2020-04-29' ? 900 : 100));
    expect(found('revenue', odd, viewOf(), asOf)).toEqual(['Above usual on 29 Apr']);
  });

  it('leave out a day that is not over, and what has no answer', () => {
    const open = daily((day) => (day === '2020-04-30' ? 1 : 100));
    expect(found('revenue', open, viewOf(), '2020-04-30 02:00:00')).toEqual([]);
    expect(found('revenue', open, viewOf(), asOf)).toEqual(['Below usual on 30 Apr']);
    expect(found('revenue', undefined, viewOf(), asOf)).toEqual([]);
  });
});
