import { steps } from '@/lib/metrics/commerce';
import { startOfMonth } from '@/lib/metrics/grain';
import { isWithin, minimalNodes } from '@/lib/metrics/node-path';
import type { Day, DayRange, Filter } from '@/lib/metrics/types';
import { noPurchase, segmentKeys } from '@/lib/segments/rules';
import type { Link, ShownMetric } from './link';
import { type Clause, type PickDimension, readDays, readPicks } from './picks';
import { type Bounds, clampRange, comparisonRange, type DateRangeValue } from './presets';
import { sayLost } from './saved';
import { readSettings, type Settings } from './settings';

/** What the data offers to choose from. */
export type Choices = {
  readonly bounds: Bounds;
  /** Every node of the category tree. */
  readonly nodes: readonly string[];
  readonly brands: readonly string[];
};

type Counted = readonly { readonly value: string }[];

/** What a view may choose from, by what the data counts. */
export function choicesOf(
  bounds: Bounds,
  { nodes, brands }: { readonly nodes: Counted; readonly brands: Counted },
): Choices {
  return { bounds, nodes: nodes.map(({ value }) => value), brands: brands.map(({ value }) => value) };
}

/** A link made whole: what a page shows. */
export type View = {
  /** The days that the data holds, whatever the range. */
  readonly bounds: Bounds;
  readonly dates: DateRangeValue;
  /** The days around the one that a page is about: those it is judged among. */
  readonly around?: DayRange;
  /** The period that is compared with; null when there is none, or when the data does not reach it. */
  readonly before: DayRange | null;
  readonly where: Filter;
  /** Selections made on visuals; each filters the others. */
  readonly picks: readonly Clause[];
  /** What the visuals that can tell of any metric show; their own where it is null. */
  readonly metric: ShownMetric | null;
  readonly settings: Settings;
  /** The range is the one a page opens with. */
  readonly isDefaultRange: boolean;
  /** What the link asked for and could not have, in words. */
  readonly notices: readonly string[];
};

export const customerTypes = ['new', 'returning', 'none'] as const;
/** The segments of a run, and those who have not bought. */
export const segments: readonly string[] = [...segmentKeys, noPurchase];
export const dayTypes = ['weekday', 'weekend'] as const;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The month of the newest day, as far as the data goes. */
export function defaultRange({ first, last }: Bounds): DayRange {
  const from = startOfMonth(last);
  return { from: from < first ? first : from, to: last };
}

/** The days that two ranges have in common. */
export function overlap(a: DayRange, b: DayRange): DayRange | null {
  return clampRange(a, { first: b.from, last: b.to });
}

function resolveRange(link: Link, bounds: Bounds, notices: string[]): DayRange {
  const usual = defaultRange(bounds);
  if (link.from === null && link.to === null) return usual;
  const asked = { from: link.from ?? usual.from, to: link.to ?? bounds.last };
  const possible =
    isDay(asked.from) && isDay(asked.to) && asked.from <= asked.to ? clampRange(asked, bounds) : null;
  if (possible) return possible;
  notices.push('The link asks for days that the data does not hold. The newest month is shown.');
  return usual;
}

function resolveList(
  asked: readonly string[],
  known: readonly string[],
  noun: string,
  notices: string[],
): string[] {
  const set = new Set(known);
  const unknown = asked.filter((value) => !set.has(value));
  if (unknown.length > 0)
    notices.push(`The data has no ${noun} “${unknown.slice(0, 3).join('”, “')}”: left out.`);
  return asked.filter((value) => set.has(value));
}

/** Settings without those that drill a visual to a category that the data does not have. */
function resolveDrills(settings: Settings, nodes: readonly string[], notices: string[]): Settings {
  const known = new Set(nodes);
  const entries = Object.entries(settings).map(([visual, { under, ...rest }]) => {
    if (under === undefined || known.has(under)) return [visual, settings[visual] ?? {}] as const;
    notices.push(`The data has no category “${under}” to look into: left out.`);
    return [visual, rest] as const;
  });
  return Object.fromEntries(entries);
}

const weekdays = Array.from({ length: 7 }, (_, day) => String(day + 1));
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/** The selections that the data can have; days are cut to the range. */
function resolvePicks(link: Link, choices: Choices, range: DayRange, notices: string[]): Clause[] {
  const known: Readonly<Record<Exclude<PickDimension, 'time' | 'product'>, readonly string[]>> = {
    category: choices.nodes,
    brand: choices.brands,
    customerType: customerTypes,
    segment: segments,
    dayType: dayTypes,
    weekday: weekdays,
    hour: hours,
    step: Object.keys(steps),
  };
  const resolve = ({ dimension, values }: Clause): readonly string[] => {
    if (dimension === 'product') return values.filter((value) => /^\d{1,18}$/.test(value));
    if (dimension !== 'time') return resolveList(values, known[dimension], 'selection', notices);
    const days = readDays(values[0]);
    const cut = days && isDay(days.from) && isDay(days.to) ? overlap(days, range) : null;
    if (!cut) notices.push('The selected days lie outside the period: left out.');
    return cut ? [`${cut.from}..${cut.to}`] : [];
  };
  return readPicks(link.pick)
    .map((clause) => ({ ...clause, values: resolve(clause) }))
    .filter(({ values }) => values.length > 0);
}

/** Turns a link into a view. What is impossible falls back to the default, and is said in `notices`. */
export function resolveView(link: Link, choices: Choices): View {
  const notices: string[] = [];
  const { bounds } = choices;
  if (link.lost.length > 0) notices.push(sayLost(link.lost));
  const range = resolveRange(link, bounds, notices);
  const dates = { ...range, compare: link.compare ?? 'previous-month' };
  const before = comparisonRange(dates);
  const category = minimalNodes(resolveList(link.category, choices.nodes, 'category', notices));
  const brand = resolveList(link.brand, choices.brands, 'brand', notices);
  const customerType = resolveList(link.customer, customerTypes, 'customer type', notices);
  const segment = resolveList(link.segment, segments, 'segment', notices);
  const dayType = resolveList(link.days, dayTypes, 'kind of day', notices);
  const usual = defaultRange(bounds);
  return {
    bounds,
    dates,
    before: before && clampRange(before, bounds) ? before : null,
    where: {
      ...(category.length > 0 && { category }),
      ...(brand.length > 0 && { brand }),
      ...(customerType.length > 0 && customerType.length < customerTypes.length && { customerType }),
      ...(segment.length > 0 && segment.length < segments.length && { segment }),
      ...(dayType.length > 0 && dayType.length < dayTypes.length && { dayType }),
    },
    picks: resolvePicks(link, choices, range, notices),
    metric: link.metric,
    settings: resolveDrills(readSettings(link.set), choices.nodes, notices),
    isDefaultRange: range.from === usual.from && range.to === usual.to && dates.compare === 'previous-month',
    notices,
  };
}

/** The node whose children a chart by category shows: as deep as the whole filter lies within it. */
export function nodeInSight({ category = [] }: Filter): string {
  const [only] = category;
  return category.length === 1 && only !== undefined
    ? only
    : category.length > 1
      ? commonAncestor(category)
      : '';
}

function commonAncestor(nodes: readonly string[]): string {
  const parts = nodes[0]?.split('.') ?? [];
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const node = parts.slice(0, depth).join('.');
    if (nodes.every((other) => isWithin(other, node))) return node;
  }
  return '';
}

/** Whether the newest day is still growing: its last event came more than half an hour before midnight. */
export function isUnfinished(day: Day, asOf: string | null): boolean {
  return asOf !== null && asOf.slice(0, 10) === day && asOf.slice(11) < '23:30:00';
}
