import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import type { MetricName } from '@/lib/metrics/commerce';
import { COMPARES } from './presets';

/** The metrics that the visuals of a page can be switched between. */
export const shownMetrics = [
  'revenue',
  'orders',
  'units',
  'averageOrder',
  'conversion',
  'contribution',
] as const satisfies readonly MetricName[];
export type ShownMetric = (typeof shownMetrics)[number];

/** What a person chose, as the link keeps it. One map gives the hook, the server's loader and the serializer. */
export const linkParsers = {
  from: parseAsString,
  to: parseAsString,
  compare: parseAsStringLiteral(COMPARES),
  category: parseAsArrayOf(parseAsString).withDefault([]),
  brand: parseAsArrayOf(parseAsString).withDefault([]),
  customer: parseAsArrayOf(parseAsString).withDefault([]),
  segment: parseAsArrayOf(parseAsString).withDefault([]),
  days: parseAsArrayOf(parseAsString).withDefault([]),
  /** Selections made on visuals, each `visual.dimension:value~value`. */
  pick: parseAsArrayOf(parseAsString).withDefault([]),
  /** What the visuals that can tell of any metric show; their own where it is null. */
  metric: parseAsStringLiteral(shownMetrics),
  /** Settings of single visuals, each `visual.setting:value`. */
  set: parseAsArrayOf(parseAsString).withDefault([]),
  /** Filters of a kept view that exist no more. */
  lost: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadLink = createLoader(linkParsers);
export const serializeLink = createSerializer(linkParsers);
export type Link = Awaited<ReturnType<typeof loadLink>>;
