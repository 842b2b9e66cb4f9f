import { describe, expect, it } from 'vitest';
import { funnelRows } from './funnel-rows';

describe('the steps of a funnel', () => {
  it('say what is kept of the first and what left before each', () => {
    const rows = funnelRows([
      { key: 'a', name: 'Viewed', value: 200, before: 100 },
      { key: 'b', name: 'Put in cart', value: 50, before: 20 },
      { key: 'c', name: 'Bought', value: 60, before: null },
    ]);
    expect(rows[0]).toMatchObject({ ofFirst: null, left: null, leftShare: null });
    expect(rows[1]).toMatchObject({ ofFirst: 0.25, beforeOfFirst: 0.2, left: 150, leftShare: 0.75 });
    expect(rows[2]).toMatchObject({ ofFirst: 0.3, beforeOfFirst: null, left: -10 });
  });

  it('have no shares of nothing', () => {
    const [, second] = funnelRows([
      { key: 'a', name: 'Viewed', value: 0, before: null },
      { key: 'b', name: 'Put in cart', value: 0, before: null },
    ]);
    expect(second).toMatchObject({ ofFirst: null, left: 0, leftShare: null });
  });
});
