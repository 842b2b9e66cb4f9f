import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatHour,
  formatMoment,
  formatMonth,
  formatRange,
  formatWeekday,
  weekdayOf,
} from './day';

describe('days', () => {
  it('are written without the reader’s time zone', () => {
    expect(formatDay('2019-10-01')).toBe('1 Oct 2019');
    expect(formatDay('2019-10-01', 'axis')).toBe('1 Oct');
    expect(formatDay('2019-10-01', 'long')).toBe('Tuesday 1 October 2019');
    expect(formatDay('2020-02-29')).toBe('29 Feb 2020');
    expect(formatDay('2019-09-30', 'axis')).toBe('30 Sep');
  });

  it('that do not exist are refused', () => {
    for (const day of ['2019-02-29', '2019-13-01', '2019-1-1', 'today', ''])
      expect(() => formatDay(day)).toThrow(/YYYY-MM-DD/);
  });

  it('know their weekday', () => {
    expect(weekdayOf('2019-10-01')).toBe(2);
    expect(weekdayOf('2019-11-17')).toBe(7);
    expect(formatWeekday(1)).toBe('Mon');
    expect(formatWeekday(7, 'long')).toBe('Sunday');
  });
});

describe('ranges and months', () => {
  it('say what differs and no more', () => {
    expect(formatRange({ from: '2019-10-01', to: '2019-10-31' })).toBe('1–31 Oct 2019');
    expect(formatRange({ from: '2019-10-28', to: '2019-11-03' })).toBe('28 Oct – 3 Nov 2019');
    expect(formatRange({ from: '2019-12-28', to: '2020-01-03' })).toBe('28 Dec 2019 – 3 Jan 2020');
    expect(formatRange({ from: '2019-10-01', to: '2019-10-01' })).toBe('1 Oct 2019');
  });

  it('name the year where the axis needs it', () => {
    expect(formatMonth('2019-10')).toBe('Oct 2019');
    expect(formatMonth('2019-10-15', 'long')).toBe('October 2019');
    expect(formatMonth('2019-11', 'axis')).toBe('Nov');
    expect(formatMonth('2020-01', 'axis')).toBe('Jan 2020');
  });
});

it('writes hours and moments', () => {
  expect(formatHour(0)).toBe('00:00');
  expect(formatHour(14)).toBe('14:00');
  expect(formatMoment('2019-10-31 23:59:59')).toBe('31 Oct 2019, 23:59 UTC');
});
