import { describe, expect, it } from 'vitest';
import { addDays, listBuckets } from '@/lib/metrics/grain';
import { answerOf, viewOf } from './testing';
import { axisRange, fillBuckets, isLastOpen, judgeDays } from './trend-rows';

const soFar = viewOf({
  dates: { from: '2020-04-01', to: '2020-04-20', compare: 'previous-month' },
  before: { from: '2020-03-01', to: '2020-03-20' },
});

describe('the rows of a trend', () => {
  it('count 0 on a day without a session, and nothing on days to come or left out', () => {
    const range = { from: '2020-04-03', to: '2020-04-06' };
    const answer = answerOf([{ time: '2020-04-03', revenue: 500 }]);
    const parts = { metric: 'revenue' as const, grain: 'day' as const };
    const values = (view = viewOf()) =>
      fillBuckets(answer, range, '2020-04-05', { ...parts, view }).map((row) => row.value);
    expect(values()).toEqual([500, 0, 0, null]);
    expect(values(viewOf({ where: { dayType: ['weekday'] } }))).toEqual([500, null, null, null]);
  });

  it('keep the room of the days to come in a month that is not over', () => {
    expect(axisRange(soFar, 'day', '2020-04-20 12:00:00')).toEqual({ from: '2020-04-01', to: '2020-04-30' });
    expect(axisRange(soFar, 'day', '2020-04-30 23:59:00').to).toBe('2020-04-20');
    expect(axisRange(soFar, 'week', '2020-04-20 12:00:00').to).toBe('2020-04-20');
  });

  it('know an unfinished bucket: a day that still grows, a week or month that is cut', () => {
    expect(isLastOpen(soFar, 'day', '2020-04-20 12:00:00')).toBe(true);
    expect(isLastOpen(soFar, 'day', '2020-04-20 23:59:59')).toBe(false);
    expect(isLastOpen(soFar, 'week', '2020-04-30 23:59:59')).toBe(true);
    expect(isLastOpen(viewOf(), 'month', '2020-04-30 23:59:59')).toBe(false);
  });
});

describe('days outside normal variation', () => {
  const days = listBuckets({ from: '2020-02-01', to: '2020-04-30' }, 'day');
  const usual = (day: string) => 10_000 + 700 * (Number(day.slice(8)) % 3);
  const rows = (odd: Readonly<Record<string, number>>) =>
    days.map((time) => ({ time, revenue: odd[time] ?? usual(time) }));

  it('are found from the history before the range, and only in it', () => {
    const history = answerOf(rows({ '2020-04-17': 60_000, '2020-04-22': 0, '2020-03-05': 90_000 }));
    const judged = judgeDays('revenue', history, viewOf(), '2020-04-30 23:59:00');
    expect(judged).toHaveLength(30);
    expect(judged.flatMap(({ day, outside }) => (outside ? [[day, outside]] : []))).toEqual([
      ['2020-04-17', 'above'],
      ['2020-04-22', 'below'],
    ]);
  });

  it('never hold the day that is not over', () => {
    const history = answerOf(rows({ '2020-04-30': 900 }));
    const judged = judgeDays('revenue', history, viewOf(), '2020-04-30 03:00:00');
    expect(judged.at(-1)?.day).toBe(addDays('2020-04-30', -1));
    expect(judged.filter(({ outside }) => outside)).toEqual([]);
  });
});
