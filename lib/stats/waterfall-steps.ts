export type Step = { readonly key: string; readonly change: number };
export type OrderedSteps = {
  readonly steps: readonly Step[];
  /** The changes beyond the top N, added up; null when there are none. */
  readonly rest: { readonly change: number; readonly count: number } | null;
};

/**
 * Chooses and orders the steps of a waterfall: the N largest changes by size, gains first, each from large to
 * small; what is left is one sum, so that steps and rest always add up to the whole change.
 */
export function waterfallSteps(changes: readonly Step[], top: number): OrderedSteps {
  const bySize = changes
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.key.localeCompare(b.key));
  // A rest of one would take the same room as the step itself.
  const kept = bySize.length === top + 1 ? bySize : bySize.slice(0, top);
  const left = bySize.slice(kept.length);
  const gains = kept.filter(({ change }) => change > 0);
  const losses = kept.filter(({ change }) => change < 0);
  const rest = { change: left.reduce((sum, { change }) => sum + change, 0), count: left.length };
  return { steps: [...gains, ...losses], rest: left.length > 0 ? rest : null };
}
