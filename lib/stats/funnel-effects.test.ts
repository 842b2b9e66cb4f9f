import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FunnelCounts, funnelEffects } from './funnel-effects';

const counts = (
  viewSessions: number,
  cartSessions: number,
  orders: number,
  revenue: number,
): FunnelCounts => ({
  viewSessions,
  cartSessions,
  orders,
  revenue,
});
const sum = (effects: readonly { readonly effect: number }[]) =>
  effects.reduce((all, { effect }) => all + effect, 0);

describe('funnelEffects', () => {
  it('gives all of a change to the one factor that changed', () => {
    const effects = funnelEffects(counts(100, 20, 10, 50_000), counts(200, 40, 20, 100_000), 50_000);
    expect(effects.map(({ effect }) => effect)).toEqual([50_000, 0, 0, 0]);
    expect(effects.map(({ before }) => before)).toEqual([100, 0.2, 0.5, 5_000]);
  });

  it('counts a rate that nobody could have as unchanged', () => {
    const effects = funnelEffects(counts(100, 20, 10, 50_000), counts(100, 0, 0, 0), -50_000);
    expect(effects.map(({ now }) => now)).toEqual([100, 0, null, null]);
    expect(effects.map(({ effect }) => effect)).toEqual([0, -50_000, 0, 0]);
  });

  it('leaves out a stage that those who went further did not reach', () => {
    const effects = funnelEffects(counts(100, 20, 10, 50_000), counts(100, 0, 5, 30_000), -20_000);
    expect(effects.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'null viewSessions',
      'viewSessions orders',
      'orders revenue',
    ]);
    expect(sum(effects)).toBe(-20_000);
    expect(funnelEffects(counts(0, 0, 1, 500), counts(0, 0, 2, 1_000), 500).map(({ to }) => to)).toEqual([
      'orders',
      'revenue',
    ]);
  });

  it('adds up to the change to the cent, whatever was counted', () => {
    const few = fc.integer({ min: 0, max: 5_000 });
    const made = fc
      .tuple(few, few, few, fc.integer({ min: 0, max: 50_000_000 }))
      .map(([views, carts, orders, cents]) => counts(views, carts, orders, orders > 0 ? cents : 0));
    fc.assert(
      fc.property(made, made, fc.integer({ min: 1, max: 8 }), (now, all, days) => {
        const usual = counts(
          all.viewSessions / days,
          all.cartSessions / days,
          all.orders / days,
          all.revenue / days,
        );
        const change = now.revenue - Math.round(usual.revenue);
        const effects = funnelEffects(usual, now, change);
        expect(sum(effects)).toBe(change);
        for (const { effect } of effects) expect(Number.isInteger(effect)).toBe(true);
      }),
    );
  });
});
