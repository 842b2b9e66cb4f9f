import { formatDay, formatWeekday } from '@/lib/format';
import { weekdayOf } from '@/lib/metrics/grain';
import type { Answer, Day, Row } from '@/lib/metrics/types';
import { type FunnelCounts, type FunnelEffect, funnelEffects } from '@/lib/stats/funnel-effects';
import { type SplitDifference, splitDifference } from '@/lib/stats/split-difference';
import { waterfallSteps } from '@/lib/stats/waterfall-steps';
import type { VisualState } from '../../visuals/visual-state';

/** A day, and the same weekdays that it is compared with. */
export type Compared = { readonly day: Day; readonly peers: readonly Day[] };

/** Whether the answer over the days compared with holds the day itself. */
const isBetween = ({ day, peers }: Compared) => day > (peers[0] ?? day) && day < (peers.at(-1) ?? day);

const amount = (row: Row | undefined, stat: string) => Number(row?.[stat] ?? 0);

/** A stat of the days compared with, added up. */
const sumOf = (stat: string, now: Row | undefined, usual: Row | undefined, compared: Compared) =>
  amount(usual, stat) - (isBetween(compared) ? amount(now, stat) : 0);

/**
 * The difference in revenue between a day and the mean of those compared with, by the values of a column; the parts
 * add up to it to the cent. Null where there is nothing to compare with.
 */
export function differenceBy(
  column: string,
  now: Answer | undefined,
  usual: Answer | undefined,
  compared: Compared,
): SplitDifference | null {
  const byKey = (answer: Answer | undefined) =>
    new Map(answer?.rows.map((row) => [String(row[column]), row]));
  const [own, all] = [byKey(now), byKey(usual)];
  const parts = [...new Set([...all.keys(), ...own.keys()])].map((key) => ({
    key,
    day: amount(own.get(key), 'revenue'),
    sum: sumOf('revenue', own.get(key), all.get(key), compared),
  }));
  return splitDifference(parts, compared.peers.length);
}

/** The same difference by the steps from a visit to revenue. */
export type StepsDifference = {
  readonly usual: number;
  readonly difference: number;
  readonly effects: readonly FunnelEffect[];
};

/** The difference in revenue as traffic × view to cart × cart to purchase × average order; null as above. */
export function stepsDifference(
  now: Answer | undefined,
  usual: Answer | undefined,
  compared: Compared,
): StepsDifference | null {
  const days = compared.peers.length;
  if (days === 0) return null;
  const counts = (read: (stat: keyof FunnelCounts) => number): FunnelCounts => ({
    viewSessions: read('viewSessions'),
    cartSessions: read('cartSessions'),
    orders: read('orders'),
    revenue: read('revenue'),
  });
  const own = counts((stat) => amount(now?.rows[0], stat));
  const mean = counts((stat) => sumOf(stat, now?.rows[0], usual?.rows[0], compared) / days);
  const cents = Math.round(mean.revenue) || 0;
  const difference = own.revenue - cents;
  return { usual: cents, difference, effects: funnelEffects(mean, own, difference) };
}

/** The key of the part that stands for all that are not shown. */
export const restKey = '__rest';

export type ShownParts = {
  readonly parts: readonly { readonly key: string; readonly difference: number }[];
  /** How many parts differ at all, and how many are shown by themselves. */
  readonly total: number;
  readonly shown: number;
};

/** The parts that differ most, gains first, and one for all others: together they are the whole difference. */
export function largestParts({ parts }: SplitDifference, top: number): ShownParts {
  const { steps, rest } = waterfallSteps(
    parts.map(({ key, difference }) => ({ key, change: difference })),
    top,
  );
  const named = steps.map(({ key, change }) => ({ key, difference: change }));
  return {
    parts: rest ? [...named, { key: restKey, difference: rest.change }] : named,
    total: steps.length + (rest?.count ?? 0),
    shown: steps.length,
  };
}

/** `Sunday`. */
export const weekdayName = (day: Day) => formatWeekday(weekdayOf(day), 'long');

/** `8 Sundays`. */
export const countPeers = ({ day, peers }: Compared) =>
  `${peers.length} ${weekdayName(day)}${peers.length === 1 ? '' : 's'}`;

/** `Against the mean of 8 Sundays within four weeks on either side`; the day alone where there are none. */
export function describeAgainst(compared: Compared): string {
  return compared.peers.length === 0
    ? formatDay(compared.day)
    : `Against the mean of ${countPeers(compared)} within four weeks on either side`;
}

/**
 * What a card that tells a difference shows: nothing where the day has no others to compare it with, or where no
 * day has revenue.
 */
export function differenceState(
  state: VisualState,
  day: Day,
  known: { readonly difference: number; readonly usual: number } | null,
): VisualState {
  if (state.kind !== 'ready') return state;
  if (!known)
    return {
      kind: 'empty',
      why: `There is no other ${weekdayName(day)} within four weeks to compare with.`,
      hint: 'Look into a day that has weeks of data beside it.',
    };
  if (known.difference !== 0 || known.usual !== 0) return state;
  return {
    kind: 'empty',
    why: 'There is no revenue on this day, nor on those it is compared with.',
    hint: 'Clear a filter above.',
  };
}

/** All hours in their order, those without revenue too. */
export function allHours({ parts }: SplitDifference): ShownParts {
  const known = new Map(parts.map(({ key, difference }) => [key, difference]));
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
  return {
    parts: hours.map((key) => ({ key, difference: known.get(key) ?? 0 })),
    total: hours.length,
    shown: hours.length,
  };
}
