import { kaplanMeier, type SurvivalPoint, timeAtSurvival } from '@/lib/stats/kaplan-meier';

/** The share of returns that has happened by the churn threshold. */
export const returnedByThreshold = 0.9;

export type Wait = {
  readonly type: string;
  readonly days: number;
  readonly returned: number;
  readonly waiting: number;
};

/** The survival of waits for the next order, of one kind or of all. */
export function waitCurve(waits: readonly Wait[], type?: string): SurvivalPoint[] {
  return kaplanMeier(
    waits
      .filter((wait) => type === undefined || wait.type === type)
      .map(({ days, returned, waiting }) => ({ time: days, events: returned, censored: waiting })),
  );
}

/**
 * The churn threshold in days: by then nine of ten returns that the data lets one see have happened, with waits
 * that still go on taken into account. Null where nobody returned.
 */
export function churnThreshold(waits: readonly Wait[]): number | null {
  const curve = waitCurve(waits);
  const last = curve.at(-1);
  if (!last || last.survival === 1) return null;
  return timeAtSurvival(curve, 1 - returnedByThreshold * (1 - last.survival));
}
