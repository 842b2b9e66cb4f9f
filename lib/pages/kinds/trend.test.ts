import { describe, expect, it } from 'vitest';
import type { View } from '@/lib/filters/view';
import { askTrend, type Trend, trendGrain } from './trend';

const visual: Trend = { id: 'trend', kind: 'trend', metric: 'revenue', span: 'full' };
const view = (from: string, to: string, before: View['before'], grain?: string): View => ({
  dates: { from, to, compare: 'previous-month' },
  before,
  where: {},
  settings: grain ? { trend: { grain } } : {},
  isDefaultRange: false,
  notices: [],
});
const march = { from: '2020-03-01', to: '2020-03-31' };

describe('what a trend asks', () => {
  it('reaches ten weeks back and four ahead for what is usual', () => {
    const asked = askTrend(visual, view('2020-04-01', '2020-04-30', march));
    expect(asked.now).toMatchObject({
      range: { from: '2020-04-01', to: '2020-04-30' },
      by: [{ time: 'day' }],
    });
    expect(asked.history).toMatchObject({ range: { from: '2020-01-22', to: '2020-05-28' } });
  });

  it('lays a month so far over the whole month before', () => {
    const before = { from: '2020-03-01', to: '2020-03-20' };
    expect(askTrend(visual, view('2020-04-01', '2020-04-20', before)).before).toMatchObject({ range: march });
    const middle = { from: '2020-03-05', to: '2020-03-20' };
    expect(askTrend(visual, view('2020-04-05', '2020-04-20', middle)).before).toMatchObject({
      range: middle,
    });
  });

  it('takes a grain only where the range has room for it', () => {
    expect(trendGrain(view('2020-04-01', '2020-04-30', march, 'week'), 'trend')).toBe('week');
    expect(trendGrain(view('2020-04-01', '2020-04-30', march, 'month'), 'trend')).toBe('day');
    expect(trendGrain(view('2019-10-01', '2020-04-30', null, 'month'), 'trend')).toBe('month');
    expect(askTrend(visual, view('2019-10-01', '2020-04-30', null, 'month'))).not.toHaveProperty('history');
  });
});
