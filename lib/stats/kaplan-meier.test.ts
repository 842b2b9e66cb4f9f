import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalAt, timeAtSurvival } from './kaplan-meier';

/** Remission times of 21 leukaemia patients under 6-MP (Freireich 1963), as in every textbook; + is censored. */
const freireich = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((text) => ({
    time: Number.parseInt(text, 10),
    events: text.endsWith('+') ? 0 : 1,
    censored: text.endsWith('+') ? 1 : 0,
  }));

describe('kaplanMeier', () => {
  it('gives the published curve', () => {
    const points = kaplanMeier(freireich);
    expect(points.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [0, 21],
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
    ]);
    const published = [1, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    for (const [index, value] of published.entries()) expect(points[index]?.survival).toBeCloseTo(value, 4);
    expect(points[1]?.lower).toBeCloseTo(0.6197, 3);
    expect(points[1]?.upper).toBeCloseTo(0.9516, 3);
    expect(points.at(-1)?.lower).toBeCloseTo(0.188, 3);
    expect(points.at(-1)?.upper).toBeCloseTo(0.6801, 3);
  });

  it('does not depend on the order or the grouping of the rows', () => {
    const grouped = kaplanMeier([...freireich.slice(3).toReversed(), { time: 6, events: 3, censored: 0 }]);
    expect(grouped).toEqual(kaplanMeier(freireich));
  });

  it('is the plain share where nothing is censored', () => {
    const points = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, events: 1, censored: 0 })));
    expect(points.map((point) => point.survival)).toEqual([1, 0.75, 0.5, 0.25, 0]);
    expect(points.at(-1)).toMatchObject({ lower: 0, upper: 0 });
    expect(timeAtSurvival(points, 0.5)).toBe(2);
    expect(timeAtSurvival(points, 0)).toBe(4);
    expect(survivalAt(points, 2.5)).toBe(0.5);
  });

  it('knows nothing of nobody, and never falls where nobody returns', () => {
    expect(kaplanMeier([])).toEqual([{ time: 0, survival: 1, lower: 1, upper: 1, atRisk: 0 }]);
    const waiting = kaplanMeier([{ time: 5, events: 0, censored: 9 }]);
    expect(timeAtSurvival(waiting, 0.9)).toBeNull();
  });
});
