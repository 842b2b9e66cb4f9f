import { describe, expect, it } from 'vitest';
import { type DayValue, markAnomalies, median } from './anomalies';

/** Ten weeks from a Tuesday: weekends sell double, with a little deterministic noise. */
const days: DayValue[] = Array.from({ length: 70 }, (_, index) => {
  const day = new Date(Date.UTC(2019, 9, 1 + index)).toISOString().slice(0, 10);
  const isWeekend = index % 7 === 4 || index % 7 === 5;
  const noise = 1 + 0.06 * Math.sin(index * 12.9898);
  return { day, value: Math.round((isWeekend ? 2_000_000 : 1_000_000) * noise) };
});
const withDay = (at: number, value: number | null): DayValue[] =>
  days.with(at, { day: days[at]?.day ?? '', value });

describe('markAnomalies', () => {
  it('marks nothing in an ordinary season, though weekends sell double', () => {
    expect(markAnomalies(days, 'money').filter(({ outside }) => outside)).toEqual([]);
  });

  it('marks a sale and says against what', () => {
    const found = markAnomalies(withDay(42, 4_000_000), 'money').filter(({ outside }) => outside);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ day: '2019-11-12', outside: 'above' });
    expect(found[0]?.reason).toMatch(
      /^Above what is usual for a Tuesday: about \$(9,\d{3}|10\.?\d?K), between \$/,
    );
    expect(found[0]?.expected).toBeGreaterThan(900_000);
    expect(found[0]?.expected).toBeLessThan(1_100_000);
  });

  it('marks a weekend that sold like a weekday', () => {
    const found = markAnomalies(withDay(39, 1_000_000), 'money').find(({ outside }) => outside);
    expect(found).toMatchObject({ day: '2019-11-09', outside: 'below' });
  });

  it('marks a day without any sale, and leaves an unknown day alone', () => {
    const none = markAnomalies(withDay(45, 0), 'money').filter(({ outside }) => outside);
    expect(none.map(({ day, outside }) => [day, outside])).toEqual([['2019-11-15', 'below']]);
    expect(markAnomalies(withDay(45, null), 'money').every(({ outside }) => outside === null)).toBe(true);
  });

  it('keeps quiet where too little is known', () => {
    const short = markAnomalies(days.slice(0, 14), 'money');
    expect(short.every(({ expected, outside }) => expected === null && outside === null)).toBe(true);
    expect(markAnomalies([], 'count')).toEqual([]);
  });
});

it('finds the median', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, Number.NaN]);
});
