import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeChange } from './decompose-change';

const part = (key: string, units0: number, cents0: number, units1: number, cents1: number) => ({
  key,
  before: { units: units0, cents: cents0 },
  now: { units: units1, cents: cents1 },
});

describe('decomposeChange', () => {
  it('calls a dearer product a price effect', () => {
    expect(decomposeChange([part('a', 10, 1000, 10, 1200)])).toMatchObject({
      change: 200,
      volume: 0,
      price: 200,
      mix: 0,
    });
  });
  it('calls more of the same a volume effect', () => {
    const all = decomposeChange([part('a', 10, 1000, 20, 2000), part('b', 10, 3000, 20, 6000)]);
    expect(all).toMatchObject({ change: 4000, volume: 4000, price: 0, mix: 0 });
  });
  it('calls a shift between cheap and dear a mix effect', () => {
    const all = decomposeChange([part('cheap', 10, 1000, 5, 500), part('dear', 10, 3000, 15, 4500)]);
    expect(all).toMatchObject({ change: 1000, volume: 0, price: 0, mix: 1000 });
    expect(all.parts.map(({ mix }) => mix)).toEqual([-500, 1500]);
  });
  it('takes parts that are new or gone as mix, and a first period as volume', () => {
    expect(decomposeChange([part('old', 10, 1000, 0, 0), part('new', 0, 0, 10, 1500)])).toMatchObject({
      change: 500,
      volume: 0,
      price: 0,
      mix: 500,
    });
    expect(decomposeChange([part('new', 0, 0, 10, 1500)])).toMatchObject({ change: 1500, volume: 1500 });
    expect(decomposeChange([])).toEqual({ change: 0, volume: 0, price: 0, mix: 0, parts: [] });
  });
  it('adds up to the cent, always', () => {
    const sales = fc.record({ units: fc.nat(100_000), cents: fc.nat(2_000_000_000) });
    const parts = fc.array(fc.record({ key: fc.string(), before: sales, now: sales }), { maxLength: 20 });
    fc.assert(
      fc.property(parts, (some) => {
        const all = decomposeChange(some);
        const change = some.reduce((sum, { before, now }) => sum + now.cents - before.cents, 0);
        expect(all.change).toBe(change);
        for (const one of [all, ...all.parts]) {
          expect(one.volume + one.price + one.mix).toBe(one.change);
          expect(Number.isInteger(one.volume) && Number.isInteger(one.price)).toBe(true);
        }
        expect(all.parts.reduce((sum, { mix }) => sum + mix, 0)).toBe(all.mix);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
