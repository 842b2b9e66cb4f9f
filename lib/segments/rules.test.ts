import { describe, expect, it } from 'vitest';
import { defaultMargin, otherMargin } from './margins';
import { describeRule, segmentKeys, segmentLabels, segmentOf, segmentRules, valueScore } from './rules';
import { scoreOf } from './scores';

const scores = [1, 2, 3, 4, 5];

describe('segments', () => {
  it('give each pair of recency and value to exactly one rule', () => {
    for (const recency of scores) {
      for (const value of scores) {
        const holding = segmentRules.filter(({ cells }) =>
          cells.some(
            (cell) =>
              recency >= cell.recency[0] &&
              recency <= cell.recency[1] &&
              value >= cell.value[0] &&
              value <= cell.value[1],
          ),
        );
        expect([recency, value, holding.length]).toEqual([recency, value, 1]);
        expect(segmentOf(recency, value, value)).toBe(holding[0]?.key);
      }
    }
  });

  it('are eleven, with names and words of their own', () => {
    expect(segmentKeys).toHaveLength(11);
    expect(new Set(segmentRules.map((rule) => rule.label)).size).toBe(11);
    expect(segmentLabels.none).toBe('No purchase yet');
    expect(segmentRules.map(describeRule)[7]).toBe('recency 2 with value 3–5, or recency 1 with value 3');
  });

  it('know the ends', () => {
    expect(segmentOf(5, 5, 5)).toBe('champions');
    expect(segmentOf(1, 1, 1)).toBe('lost');
    expect(segmentOf(1, 5, 5)).toBe('cannotLose');
    expect(segmentOf(5, 1, 1)).toBe('new');
    expect(valueScore(1, 4)).toBe(3);
    expect(() => segmentOf(0, 1, 1)).toThrow('between 1 and 5');
  });
});

describe('scores', () => {
  it('cut a hundred different values into fifths', () => {
    const all = Array.from({ length: 100 }, (_, place) => place);
    for (const tie of ['lowest', 'highest'] as const) {
      const given = all.map((below) => scoreOf(below, 1, 100, tie));
      expect(scores.map((score) => given.filter((one) => one === score).length)).toEqual([
        20, 20, 20, 20, 20,
      ]);
      expect(given).toEqual(given.toSorted());
    }
  });

  it('let equal values share an end of their places', () => {
    expect(scoreOf(0, 58, 100, 'lowest')).toBe(1);
    expect(scoreOf(58, 20, 100, 'lowest')).toBe(3);
    expect(scoreOf(0, 50, 50, 'highest')).toBe(5);
    expect(scoreOf(0, 1, 1, 'lowest')).toBe(1);
    expect(scoreOf(0, 1, 1, 'highest')).toBe(5);
  });
});

describe('margins', () => {
  it('have a default for every category', () => {
    expect(defaultMargin('electronics')).toBe(0.12);
    expect(defaultMargin('uncategorised')).toBe(otherMargin);
  });
});
