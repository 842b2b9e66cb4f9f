import { describe, expect, it } from 'vitest';
import { loadLink } from '@/lib/filters/link';
import { resolveView } from '@/lib/filters/view';
import { askTrend, type Trend, trendGrain } from './trend';

const visual: Trend = { id: 'trend', kind: 'trend', metric: 'revenue', span: 'full' };
const link = await loadLink({});
const choices = { bounds: { first: '2019-10-01', last: '2020-04-30' }, nodes: [], brands: [] };
const view = (from: string, to: string, grain?: string) =>
  resolveView({ ...link, from, to, set: grain ? [`trend.grain:${grain}`] : [] }, choices);
const march = { from: '2020-03-01', to: '2020-03-31' };

describe('what a trend asks', () => {
  it('reaches ten weeks back and four ahead for what is usual', () => {
    const asked = askTrend(visual, view('2020-04-01', '2020-04-30'));
    expect(asked.now).toMatchObject({
      range: { from: '2020-04-01', to: '2020-04-30' },
      by: [{ time: 'day' }],
    });
    expect(asked.history).toMatchObject({ range: { from: '2020-01-22', to: '2020-05-28' } });
  });

  it('lays a month so far over the whole month before', () => {
    expect(askTrend(visual, view('2020-04-01', '2020-04-20')).before).toMatchObject({ range: march });
    const middle = { from: '2020-03-05', to: '2020-03-20' };
    expect(askTrend(visual, view('2020-04-05', '2020-04-20')).before).toMatchObject({
      range: middle,
    });
  });

  it('takes a grain only where the range has room for it', () => {
    expect(trendGrain(view('2020-04-01', '2020-04-30', 'week'), 'trend')).toBe('week');
    expect(trendGrain(view('2020-04-01', '2020-04-30', 'month'), 'trend')).toBe('day');
    expect(trendGrain(view('2019-10-01', '2020-04-30', 'month'), 'trend')).toBe('month');
    expect(askTrend(visual, view('2019-10-01', '2020-04-30', 'month'))).not.toHaveProperty('history');
  });
});
