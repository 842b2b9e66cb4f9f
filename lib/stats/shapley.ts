const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/**
 * What each factor of a product adds to its change: its mean effect over all orders in which the factors could have
 * changed one after another (Shapley). The effects add up to the whole change, zeros included, and no order is favoured.
 */
export function shapleyEffects(before: readonly number[], now: readonly number[]): number[] {
  const n = before.length;
  return before.map((start, own) => {
    const others = before.map((_, index) => index).filter((index) => index !== own);
    let effect = 0;
    // Each subset of the others, as bits: those that have changed already.
    for (let subset = 0; subset < 1 << others.length; subset += 1) {
      const changed = others.filter((_, bit) => (subset >> bit) & 1);
      const rest = others.reduce(
        (product, index) => product * ((changed.includes(index) ? now : before)[index] ?? 0),
        1,
      );
      const weight = (factorial(changed.length) * factorial(n - 1 - changed.length)) / factorial(n);
      effect += weight * rest * ((now[own] ?? 0) - start);
    }
    return effect;
  });
}
