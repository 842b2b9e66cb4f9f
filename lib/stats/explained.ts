/** Values of one part: how many, their sum, and the sum of their squares. */
export type Part = { readonly n: number; readonly sum: number; readonly squares: number };

/**
 * How much of the differences between single values a split into parts explains: 0 is nothing, 1 is all. The share
 * of the variance between the parts (one-way analysis of variance), adjusted for the number of parts, so that many
 * small parts do not look like an explanation; null where there is nothing to explain.
 */
export function explainedBy(parts: readonly Part[]): number | null {
  const filled = parts.filter((part) => part.n > 0);
  const add = (read: (part: Part) => number) => filled.reduce((total, part) => total + read(part), 0);
  const [n, sum, squares] = [add((part) => part.n), add((part) => part.sum), add((part) => part.squares)];
  const all = n > 0 ? squares - (sum * sum) / n : 0;
  if (filled.length < 2 || n <= filled.length || all <= 0) return null;
  const between = add((part) => (part.sum * part.sum) / part.n) - (sum * sum) / n;
  return Math.max(0, 1 - ((1 - between / all) * (n - 1)) / (n - filled.length));
}
