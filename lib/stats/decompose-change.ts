export type Sales = { readonly units: number; readonly cents: number };
export type Part = { readonly key: string; readonly before: Sales; readonly now: Sales };

/** Whole cents; `volume + price + mix = change`. */
export type Effects = {
  readonly change: number;
  readonly volume: number;
  readonly price: number;
  readonly mix: number;
};
export type DecomposedPart = Effects & { readonly key: string };
export type Decomposition = Effects & { readonly parts: readonly DecomposedPart[] };

const NONE: Effects = { change: 0, volume: 0, price: 0, mix: 0 };

/**
 * Splits a change of revenue (cents) into volume, price and mix for each part, exactly. With u units, r revenue,
 * p = r ÷ u, U all units, 0 before and 1 now: volume = r0 × (U1 ÷ U0 − 1), the part growing with the whole;
 * price = u1 × (p1 − p0), its units at the new price; mix = (u1 − u0 × U1 ÷ U0) × p0, its gain or loss of share.
 */
export function decomposeChange(parts: readonly Part[]): Decomposition {
  const before = parts.reduce((sum, part) => sum + part.before.units, 0);
  const now = parts.reduce((sum, part) => sum + part.now.units, 0);
  const growth = before > 0 ? now / before : null;
  const decomposed = parts.map((part) => ({ key: part.key, ...effectsOf(part, growth) }));
  return { ...decomposed.reduce(add, NONE), parts: decomposed };
}

/** Rounded to cents; mix takes what rounding leaves. A part that is new or gone has no price effect. */
function effectsOf({ before, now }: Part, growth: number | null): Effects {
  const change = now.cents - before.cents;
  if (growth === null) return { change, volume: change, price: 0, mix: 0 };
  const volume = whole(before.cents * (growth - 1));
  const price =
    before.units > 0 && now.units > 0 ? whole(now.cents - (now.units * before.cents) / before.units) : 0;
  return { change, volume, price, mix: change - volume - price };
}

/** Rounds without ever giving minus zero. */
function whole(value: number): number {
  return Math.round(value) || 0;
}

function add(a: Effects, b: Effects): Effects {
  return {
    change: a.change + b.change,
    volume: a.volume + b.volume,
    price: a.price + b.price,
    mix: a.mix + b.mix,
  };
}
