import { clampRange } from '@/lib/filters/presets';
import { isUnfinished, type View } from '@/lib/filters/view';
import { addMonths, endOfMonth, listBuckets } from '@/lib/metrics/grain';
import type { Day, Row, Rules } from '@/lib/metrics/types';
import { targetDays, targetFilter, targetMonth } from '@/lib/pages/kinds/target';
import { judgeTarget, type TargetVerdict } from '@/lib/rules/target';
import { type RunRate, runRate } from '@/lib/stats/run-rate';

/** The growth that the default target asks for: 25% a year, month by month. */
export const yearlyGrowth = 1.25;

/** A row of the target's history. */
export type TargetChange = { readonly cents: number | null; readonly author: string; readonly at: string };

/** Where a target comes from. A person's target is for the whole shop: a selection goes by the default. */
export type TargetOrigin = 'set' | 'default' | 'none';

export type Standing = {
  readonly month: Day;
  /** Cents of each day of the month so far. */
  readonly days: readonly { readonly day: Day; readonly value: number }[];
  readonly rate: RunRate;
  readonly isOver: boolean;
  /** In cents; null when there is none. */
  readonly target: number | null;
  readonly origin: TargetOrigin;
  /** What the target would be if nobody had set one. */
  readonly usual: number | null;
  readonly change: TargetChange | null;
  /** A slicer narrows the month to a part of the shop. */
  readonly isNarrowed: boolean;
  /** The end of the month (projected, or final) less the target, in cents. */
  readonly variance: number | null;
  readonly verdict: TargetVerdict;
  /** The whole interval of the projection lies on the verdict's side. */
  readonly isSure: boolean;
  /** How far the month should be by now, as a share of its end. */
  readonly pace: number | null;
};

/** What the month before asks of this one, in cents; null where the data does not hold all of it, or it had nothing. */
function usualTarget(values: ReadonlyMap<string, number>, month: Day, first: Day): number | null {
  const from = addMonths(month, -1);
  if (from < first) return null;
  const days = listBuckets({ from, to: endOfMonth(from) }, 'day');
  const before = days.reduce((sum, day) => sum + (values.get(day) ?? 0), 0);
  return before > 0 ? Math.round(before * yearlyGrowth ** (1 / 12)) : null;
}

function judge(
  rate: RunRate,
  target: number | null,
  isOver: boolean,
  rule: TargetRule,
): Pick<Standing, 'verdict' | 'isSure'> {
  const verdict = judgeTarget(rate.expected, target, isOver, rule);
  if (target === null || rate.expected === null || isOver) return { verdict, isSure: verdict !== 'unknown' };
  const reached = rate.expected >= target;
  const edge = reached ? rate.lower : rate.upper;
  return { verdict, isSure: edge !== null && (reached ? edge >= target : edge < target) };
}

type TargetRule = NonNullable<Rules['target']>;

/** Where the month stands against its target. `rows` are days with their stat, `history` the target's changes, newest first. */
export function standing(
  view: View,
  rows: readonly Row[],
  stat: string,
  history: readonly TargetChange[],
  asOf: string | null,
  rule: TargetRule,
): Standing {
  const month = targetMonth(view);
  const { last } = view.bounds;
  const values = new Map(rows.map((row) => [String(row.time), Number(row[stat] ?? 0)]));
  const known = clampRange(targetDays(view), view.bounds) ?? { from: month, to: last };
  const all = listBuckets(known, 'day').map((day) => ({ day, value: values.get(day) ?? 0 }));
  const open = isUnfinished(last, asOf) ? all.at(-1) : undefined;
  const rate = runRate(open ? all.slice(0, -1) : all, month.slice(0, 7), open);
  const isOver = rate.daysLeft === 0;
  const isNarrowed = Object.keys(targetFilter(view)).length > 0;
  const usual = usualTarget(values, month, view.bounds.first);
  const change = history[0] ?? null;
  const set = isNarrowed ? null : (change?.cents ?? null);
  const target = set ?? usual;
  return {
    month,
    days: all.filter(({ day }) => day >= month),
    rate,
    isOver,
    target,
    origin: set !== null ? 'set' : usual !== null ? 'default' : 'none',
    usual,
    change,
    isNarrowed,
    variance: target === null || rate.expected === null ? null : rate.expected - target,
    ...judge(rate, target, isOver, rule),
    pace: rate.expected === null || rate.expected <= 0 ? null : rate.soFar / rate.expected,
  };
}
