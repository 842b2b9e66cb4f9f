import { describe, expect, it } from 'vitest';
import type { Metric } from '@/lib/metrics/types';
import { markAnomalies } from '@/lib/stats/anomalies';
import { explainRules } from './explain';
import { fallingFlag } from './falling';
import { foundOf } from './flag';
import { judgeTarget } from './target';
import { variationFlag } from './variation';
import { daysOfWeeks, weeklyValues, wholeWeeks } from './weeks';

const rules = { variation: { days: 7 }, falling: { weeks: 3, least: 0.1 } };
const metric: Pick<Metric, 'rules' | 'better' | 'format'> = { rules, better: 'up', format: 'count' };

describe('whole weeks', () => {
  it('end with the last Sunday within the days, and none begins before them', () => {
    // 30 April 2020 is a Thursday, 26 April a Sunday.
    const days = { from: '2020-04-07', to: '2020-04-30' };
    expect(wholeWeeks(days, 4)).toEqual(['2020-04-13', '2020-04-20']);
    expect(wholeWeeks({ ...days, to: '2020-04-26' }, 1)).toEqual(['2020-04-20']);
    expect(wholeWeeks({ ...days, to: '2020-04-25' }, 1)).toEqual(['2020-04-13']);
    expect(daysOfWeeks('2020-04-26', 1)).toEqual({ from: '2020-04-13', to: '2020-04-26' });
  });

  it('add stats up before they are divided', () => {
    const rows = [
      { time: '2020-04-13', orders: 1, sessions: 10 },
      { time: '2020-04-19', orders: 5, sessions: 10 },
      { time: '2020-04-20', orders: 9, sessions: 9 },
    ];
    expect(weeklyValues('conversion', rows, ['2020-04-06', '2020-04-13'])).toEqual([
      { from: '2020-04-06', value: null },
      { from: '2020-04-13', value: 0.3 },
    ]);
  });
});

describe('falling for weeks', () => {
  const weeks = (...values: (number | null)[]) =>
    values.map((value, at) => ({ from: `2020-04-0${at + 1}`, value }));

  it('is said where each week is below the one before, by the declared share in all', () => {
    expect(fallingFlag(weeks(100, 99, 95, 90), metric)).toMatchObject({
      tone: 'bad',
      text: 'Falling for 3 weeks',
      why: '100, 99, 95, 90 in the weeks from 1 Apr to the one from 4 Apr 2020: −10.0% in all.',
    });
    expect(fallingFlag(weeks(1, 100, 99, 95, 90), metric)).not.toBeNull();
  });

  it.each([
    ['two weeks only', [95, 100, 99, 80]],
    ['by less in all', [100, 99, 98, 97]],
    ['a week that stays', [100, 90, 90, 50]],
    ['too few weeks', [100, 50, 10]],
    ['a week that is not known', [100, 50, null, 10]],
  ])('is not said of %s', (_, values) => {
    expect(fallingFlag(weeks(...values), metric)).toBeNull();
  });

  it('is rising for what is better low', () => {
    const cost = { ...metric, better: 'down' } as const;
    expect(fallingFlag(weeks(1, 2, 3, 4), cost)?.text).toBe('Rising for 3 weeks');
    expect(fallingFlag(weeks(4, 3, 2, 1), cost)).toBeNull();
  });
});

describe('outside normal variation', () => {
  const judged = (values: Readonly<Record<number, number>>) =>
    markAnomalies(
      Array.from({ length: 60 }, (_, at) => ({
        day: new Date(Date.UTC(2020, 2, 2 + at)).toISOString().slice(0, 10),
        value: values[at] ?? 100,
      })),
      'count',
    );

  it('names the newest of the last days, with what is usual', () => {
    expect(variationFlag(judged({ 59: 10, 55: 900, 10: 5 }), metric)).toMatchObject({
      tone: 'bad',
      text: 'Below usual on 30 Apr, and 1 more',
      why: expect.stringMatching(
        /^30 Apr 2020: 10\. Below what is usual for a Thursday: about 100.* 26 Apr 2020: 900\./,
      ),
    });
    expect(variationFlag(judged({ 59: 900 }), metric)).toMatchObject({
      tone: 'good',
      text: 'Above usual on 30 Apr',
    });
    expect(variationFlag(judged({ 59: 900 }), { ...metric, better: 'down' })?.tone).toBe('bad');
  });

  it('is silent about days longer ago, and where no rule is declared', () => {
    expect(variationFlag(judged({ 52: 900 }), metric)).toBeNull();
    expect(variationFlag(judged({ 59: 900 }), { better: 'up', format: 'count' })).toBeNull();
  });
});

describe('a target', () => {
  it.each([
    [100, false, 'on track'],
    [99, false, 'at risk'],
    [95, false, 'at risk'],
    [94.9, false, 'off track'],
    [99, true, 'missed'],
    [100, true, 'met'],
    [null, false, 'unknown'],
  ] as const)('of 100 that ends at %s (over: %s) is %s', (end, isOver, verdict) => {
    expect(judgeTarget(end, 100, isOver, { atRisk: 0.05 })).toBe(verdict);
  });
});

it('rules are told in words, with what they found', () => {
  const flag = { rule: 'falling', tone: 'bad', text: 'Falling for 3 weeks', why: '4, 3, 2, 1.' } as const;
  expect(
    explainRules({ ...metric, found: foundOf([flag]) }).map(({ label, found }) => [label, found]),
  ).toEqual([
    ['Outside normal variation', null],
    ['Weeks in a row', 'Falling for 3 weeks. 4, 3, 2, 1.'],
  ]);
  expect(explainRules({ ...metric, found: {} })[1]?.text).toContain('by 10% or more in all');
});
