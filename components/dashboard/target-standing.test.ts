import { describe, expect, it } from 'vitest';
import type { View } from '@/lib/filters/view';
import { addDays, listBuckets } from '@/lib/metrics/grain';
import { viewOf } from './kinds/testing';
import { standing as judged } from './target-standing';

type Asked = Parameters<typeof judged>;
const standing = (...[view, rows, stat, history, asOf]: [Asked[0], Asked[1], Asked[2], Asked[3], Asked[4]]) =>
  judged(view, rows, stat, history, asOf, { atRisk: 0.05 });
const view = (last: string, change: Partial<View> = {}) =>
  viewOf({ bounds: { first: '2020-01-01', last }, ...change });
const daily = (to: string, value: (day: string) => number) =>
  listBuckets({ from: addDays(to, -70), to }, 'day').map((time) => ({ time, revenue: value(time) }));
const even = (to: string) => daily(to, () => 10_000);
const usual = Math.round(31 * 10_000 * 1.25 ** (1 / 12));
const set = { cents: 250_000, author: 'Ada', at: '2020-04-02 10:00:00' };

describe('the month against its target', () => {
  it('asks by default for the month before and a twelfth of 25% a year', () => {
    const now = standing(view('2020-04-30'), even('2020-04-30'), 'revenue', [], '2020-04-30 23:59:00');
    expect(now).toMatchObject({ target: usual, origin: 'default', isOver: true, verdict: 'missed' });
    expect(now.variance).toBe(300_000 - usual);
    expect(now.days).toHaveLength(30);
  });

  it('goes by what a person set, until the newest change takes it back', () => {
    const of = (history: (typeof set | { cents: null; author: string; at: string })[]) =>
      standing(view('2020-04-30'), even('2020-04-30'), 'revenue', history, null);
    expect(of([set])).toMatchObject({ target: 250_000, origin: 'set', verdict: 'met', variance: 50_000 });
    expect(of([{ ...set, cents: null }, set])).toMatchObject({ target: usual, origin: 'default' });
  });

  it('projects an open month, and counts an open day as open', () => {
    const asOf = '2020-04-11 12:00:00';
    const rows = daily('2020-04-11', (day) => (day === '2020-04-11' ? 4_000 : 10_000));
    const now = standing(view('2020-04-11'), rows, 'revenue', [set], asOf);
    expect(now).toMatchObject({ verdict: 'on track', isSure: true, isOver: false });
    expect(now.rate.soFar).toBe(104_000);
    expect(now.rate.expected).toBeCloseTo(300_000, 3);
    expect(now.pace).toBeCloseTo(104 / 300, 6);
  });

  it('is not sure where the interval holds the target', () => {
    const rows = daily('2020-04-10', (day) => (Number(day.slice(-1)) % 2 === 0 ? 4_000 : 16_000));
    const now = standing(view('2020-04-10'), rows, 'revenue', [{ ...set, cents: 301_000 }], null);
    expect(now.isSure).toBe(false);
    expect(['on track', 'at risk']).toContain(now.verdict);
  });

  it('is at risk where the projection falls short by a little, off track where by more', () => {
    const of = (cents: number) =>
      standing(view('2020-04-10'), even('2020-04-10'), 'revenue', [{ ...set, cents }], null).verdict;
    expect([of(300_000), of(310_000), of(320_000)]).toEqual(['on track', 'at risk', 'off track']);
  });

  it('a selection goes by the default, and weekdays do not narrow a month', () => {
    const narrowed = view('2020-04-30', { where: { category: ['electronics'] } });
    expect(standing(narrowed, even('2020-04-30'), 'revenue', [set], null)).toMatchObject({
      isNarrowed: true,
      origin: 'default',
      target: usual,
    });
    const weekends = view('2020-04-30', { where: { dayType: ['weekend'] } });
    expect(standing(weekends, even('2020-04-30'), 'revenue', [set], null)).toMatchObject({
      isNarrowed: false,
      target: 250_000,
    });
  });

  it('has no target where the month before is not whole', () => {
    const short = viewOf({ bounds: { first: '2020-03-02', last: '2020-04-30' } });
    const now = standing(short, even('2020-04-30'), 'revenue', [], null);
    expect(now).toMatchObject({ target: null, origin: 'none', verdict: 'unknown', variance: null });
  });
});
