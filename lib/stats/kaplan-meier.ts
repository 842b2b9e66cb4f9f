import { Z } from './intervals';

/** How many waits of one length ended (`events`), and how many were still going on when last seen (`censored`). */
export type Duration = { readonly time: number; readonly events: number; readonly censored: number };

export type SurvivalPoint = {
  readonly time: number;
  /** The share that is still waiting after this time. */
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
  /** How many had waited until this time. */
  readonly atRisk: number;
};

/**
 * The Kaplan–Meier curve from grouped durations, a point at each time with an event, with the 95% band of the
 * log-minus-log transform (Greenwood's variance), which stays within 0 and 1. Waits that end and are cut off at the
 * same time count as having been at risk there.
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalPoint[] {
  const grouped = groupByTime(durations);
  let atRisk = grouped.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  const points: SurvivalPoint[] = [{ time: 0, survival: 1, lower: 1, upper: 1, atRisk }];
  for (const { time, events, censored } of grouped) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += atRisk > events ? events / (atRisk * (atRisk - events)) : Number.POSITIVE_INFINITY;
      points.push({ time, survival, ...bandOf(survival, greenwood), atRisk });
    }
    atRisk -= events + censored;
  }
  return points;
}

function groupByTime(durations: readonly Duration[]): Duration[] {
  const groups = new Map<number, Duration>();
  for (const { time, events, censored } of durations) {
    const known = groups.get(time);
    groups.set(time, {
      time,
      events: (known?.events ?? 0) + events,
      censored: (known?.censored ?? 0) + censored,
    });
  }
  return [...groups.values()].sort((a, b) => a.time - b.time);
}

function bandOf(survival: number, greenwood: number): { lower: number; upper: number } {
  if (survival >= 1) return { lower: 1, upper: 1 };
  if (survival <= 0) return { lower: 0, upper: 0 };
  const half = (Z * Math.sqrt(greenwood)) / Math.log(survival);
  return { lower: survival ** Math.exp(-half), upper: survival ** Math.exp(half) };
}

/** The first time at which the survival is at most a share; null where the curve does not fall so far. */
export function timeAtSurvival(points: readonly SurvivalPoint[], share: number): number | null {
  return points.find((point) => point.survival <= share + 1e-12)?.time ?? null;
}

/** The survival at a time: that of the last point at or before it. */
export function survivalAt(points: readonly SurvivalPoint[], time: number): number {
  return points.findLast((point) => point.time <= time)?.survival ?? 1;
}
