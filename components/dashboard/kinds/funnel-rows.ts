export type FunnelStepRow = {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The same step of the comparison; null where there is none. */
  readonly before: number | null;
};

export type FunnelRow = FunnelStepRow & {
  /** Share of the first step; null for the first itself and where it has none. */
  readonly ofFirst: number | null;
  readonly beforeOfFirst: number | null;
  /** Sessions of the step before that are not in this one; below zero where this one has more. */
  readonly left: number | null;
  readonly leftShare: number | null;
};

const share = (part: number | null, whole: number | null | undefined) =>
  part !== null && whole ? part / whole : null;

/** The steps of a funnel, each against the first and against the one before it. */
export function funnelRows(steps: readonly FunnelStepRow[]): FunnelRow[] {
  const [first] = steps;
  return steps.map((step, index) => {
    const previous = steps[index - 1];
    const left = previous ? previous.value - step.value : null;
    return {
      ...step,
      ofFirst: previous ? share(step.value, first?.value) : null,
      beforeOfFirst: previous ? share(step.before, first?.before) : null,
      left,
      leftShare: share(left, previous?.value),
    };
  });
}
