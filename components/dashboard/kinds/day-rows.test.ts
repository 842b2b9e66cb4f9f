import { describe, expect, it } from 'vitest';
import {
  countPeers,
  describeAgainst,
  differenceBy,
  differenceState,
  largestParts,
  stepsDifference,
} from './day-rows';
import { answerOf } from './testing';

const compared = { day: '2019-11-17', peers: ['2019-11-03', '2019-11-10', '2019-11-24'] };
const last = { day: '2019-11-24', peers: ['2019-11-10', '2019-11-17'] };
const by = (rows: Record<string, number>) =>
  answerOf(Object.entries(rows).map(([brand, revenue]) => ({ brand, revenue })));

describe('differenceBy', () => {
  it('takes the day out of the days compared with where it lies between them', () => {
    const split = differenceBy('brand', by({ apple: 600, new: 50 }), by({ apple: 1_500, new: 50 }), compared);
    expect(split).toEqual({
      day: 650,
      usual: 300,
      difference: 350,
      parts: [
        { key: 'apple', day: 600, usual: 300, difference: 300 },
        { key: 'new', day: 50, usual: 0, difference: 50 },
      ],
    });
  });

  it('leaves them as they are where it lies beside them, and knows nothing without them', () => {
    expect(differenceBy('brand', by({ apple: 600 }), by({ apple: 1_000, gone: 200 }), last)).toMatchObject({
      usual: 600,
      difference: 0,
    });
    expect(differenceBy('brand', by({ apple: 600 }), undefined, { ...last, peers: [] })).toBeNull();
  });
});

describe('stepsDifference', () => {
  const counts = (viewSessions: number, cartSessions: number, orders: number, revenue: number) =>
    answerOf([{ viewSessions, cartSessions, orders, revenue }]);

  it('has effects that add up to the same difference', () => {
    const steps = stepsDifference(counts(300, 60, 20, 90_001), counts(700, 100, 40, 250_002), last);
    expect(steps).toMatchObject({ usual: 125_001, difference: -35_000 });
    expect(steps?.effects.reduce((sum, { effect }) => sum + effect, 0)).toBe(-35_000);
    expect(stepsDifference(counts(1, 1, 1, 1), undefined, { ...last, peers: [] })).toBeNull();
  });
});

describe('largestParts', () => {
  it('keeps the largest and adds up the others', () => {
    const split = differenceBy(
      'brand',
      by({ a: 10, b: 500, c: 7, d: 8, e: 0 }),
      by({ a: 0, b: 0, c: 14, d: 0, e: 600 }),
      last,
    );
    const { parts, total, shown } = largestParts(split ?? { day: 0, usual: 0, difference: 0, parts: [] }, 2);
    expect(parts).toEqual([
      { key: 'b', difference: 500 },
      { key: 'e', difference: -300 },
      { key: '__rest', difference: 18 },
    ]);
    expect([shown, total]).toEqual([2, 4]);
  });
});

it('names the days compared with', () => {
  expect(describeAgainst(compared)).toBe('Against the mean of 3 Sundays within four weeks on either side');
  expect(countPeers({ day: '2019-10-01', peers: ['2019-10-08'] })).toBe('1 Tuesday');
  expect(describeAgainst({ day: '2019-10-01', peers: [] })).toBe('1 Oct 2019');
});

it('a card says why it has no difference to show; a day that lost all has one', () => {
  const ready = { kind: 'ready' } as const;
  const stateOf = (difference: number, usual: number) =>
    differenceState(ready, '2019-11-15', { difference, usual });
  expect(stateOf(-500, 500)).toBe(ready);
  expect(stateOf(0, 500)).toBe(ready);
  expect(stateOf(0, 0)).toMatchObject({ kind: 'empty', why: expect.stringContaining('no revenue') });
  expect(differenceState(ready, '2019-11-15', null)).toMatchObject({
    why: 'There is no other Friday within four weeks to compare with.',
  });
  expect(differenceState({ kind: 'loading' }, '2019-11-15', null)).toEqual({ kind: 'loading' });
});
