import { describe, expect, it } from 'vitest';
import { namePeriods, titleAgainst } from './period-names';
import { viewOf } from './testing';

const dates = (from: string, to: string) => ({ from, to, compare: 'previous-month' as const });

describe('the names of periods', () => {
  it('are months where both are whole months', () => {
    expect(titleAgainst('Revenue by day', namePeriods(viewOf()))).toBe('Revenue by day, April against March');
  });

  it('tell the years apart', () => {
    const view = {
      dates: dates('2020-01-01', '2020-01-31'),
      before: { from: '2019-12-01', to: '2019-12-31' },
    };
    expect(namePeriods(view)).toEqual({ now: 'January 2020', before: 'December 2019' });
  });

  it('are days where one is not a month, and months for a month so far', () => {
    const view = {
      dates: dates('2020-04-01', '2020-04-20'),
      before: { from: '2020-03-01', to: '2020-03-20' },
    };
    expect(namePeriods(view)).toEqual({ now: '1–20 Apr 2020', before: '1–20 Mar 2020' });
    expect(namePeriods(view, true)).toEqual({ now: 'April', before: 'March' });
  });

  it('leave out what there is nothing to compare with', () => {
    const view = { dates: dates('2019-10-01', '2019-10-31'), before: null };
    expect(titleAgainst('Revenue by day', namePeriods(view))).toBe('Revenue by day, October 2019');
  });
});
