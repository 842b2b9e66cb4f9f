import { type Mark, type PickDimension, pickDimensions } from '@/lib/filters/picks';
import { nodeInSight, type View } from '@/lib/filters/view';
import type { Filter, Grouping, Query } from '@/lib/metrics/types';
import type { AskOf, Placed, Questions } from '../page';

/** A metric split step by step. Settings: `metric`, and `path`: the steps taken. */
export type Decomposition = Placed & { readonly kind: 'decomposition' };

export const splitMetrics = ['revenue', 'units', 'conversion'] as const;
export type SplitMetric = (typeof splitMetrics)[number];
export const splitDimensions = [
  'category',
  'brand',
  'priceBand',
  'segment',
  'customerType',
  'dayType',
  'weekday',
  'hour',
] as const;
export type SplitDimension = (typeof splitDimensions)[number];
/** Who chose the dimension: a person, or the tool on the way to the highest or lowest part. */
export const splitWays = ['chosen', 'highest', 'lowest'] as const;
export type SplitWay = (typeof splitWays)[number];
export type SplitStep = {
  readonly dimension: SplitDimension;
  readonly way: SplitWay;
  /** The part that was followed; null where none is yet. */
  readonly value: string | null;
};

const deepest = 6;

/** The metric that a person splits. */
export function splitMetric(view: View, id: string): SplitMetric {
  return splitMetrics.find((metric) => metric === view.settings[id]?.metric) ?? 'revenue';
}

/** What a person sees who has not taken a step. */
const opening: readonly SplitStep[] = [{ dimension: 'category', way: 'chosen', value: null }];
const nothing = 'none';

/** Writes steps as one setting: `dimension way value`, the value encoded, joined by bars. */
export function writePath(steps: readonly SplitStep[]): string {
  const texts = steps.map(({ dimension, way, value }) =>
    [dimension, way, ...(value === null ? [] : [encodeURIComponent(value)])].join(' '),
  );
  return texts.length > 0 ? texts.join('|') : nothing;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Reads what `writePath` wrote; a link that makes no sense ends where it stops making sense. */
export function readPath(text: string | undefined): readonly SplitStep[] {
  if (text === undefined) return opening;
  const steps: SplitStep[] = [];
  for (const part of text.split('|').slice(0, deepest)) {
    const [name, how, encoded] = part.split(' ');
    const dimension = splitDimensions.find((one) => one === name);
    const way = splitWays.find((one) => one === how);
    const value = encoded === undefined ? null : decode(encoded);
    if (!dimension || !way || (steps.length > 0 && steps.at(-1)?.value === null)) break;
    if (dimension !== 'category' && steps.some((step) => step.dimension === dimension)) break;
    steps.push({ dimension, way, value });
  }
  return steps;
}

/** The filter with the parts that the steps followed. */
export function whereAfter(where: Filter, steps: readonly SplitStep[]): Filter {
  const followed = steps.flatMap(({ dimension, value }) =>
    value === null ? [] : [[dimension, [value]] as const],
  );
  return { ...where, ...Object.fromEntries(followed) };
}

/** Whether parts of a dimension can filter the page. */
export const isPicked = (dimension: SplitDimension): dimension is SplitDimension & PickDimension =>
  pickDimensions.some((one) => one === dimension);

/** What the parts that the steps followed stand for together: of the category tree, the deepest. */
export function markAfter(steps: readonly SplitStep[]): Mark {
  return Object.fromEntries(
    steps.flatMap(({ dimension, value }) =>
      value === null || !isPicked(dimension) ? [] : [[dimension, value] as const],
    ),
  );
}

/** The dimensions that the next step can be taken by: each once, but the category tree as deep as it goes. */
export function nextDimensions(steps: readonly SplitStep[]): readonly SplitDimension[] {
  if (steps.length >= deepest || steps.at(-1)?.value === null) return [];
  return splitDimensions.filter(
    (dimension) => dimension === 'category' || !steps.some((step) => step.dimension === dimension),
  );
}

const stats = ['revenue', 'units', 'orders', 'sessions', 'orderSquares'];

function ask(view: View, where: Filter, by: readonly Grouping[]): Query {
  return { stats, range: { from: view.dates.from, to: view.dates.to }, by, where };
}

function groupingOf(dimension: SplitDimension, where: Filter): Grouping {
  return dimension === 'category' ? { category: { under: nodeInSight(where) } } : { attribute: dimension };
}

/** The total (`now`), the parts of each step (`step 0` …), and the parts of each way to go on (`next brand` …). */
export const askDecomposition: AskOf<Decomposition> = ({ id }, view): Questions => {
  const steps = readPath(view.settings[id]?.path);
  const parts = steps.map((step, index) => {
    const where = whereAfter(view.where, steps.slice(0, index));
    return [`step ${index}`, ask(view, where, [groupingOf(step.dimension, where)])] as const;
  });
  const where = whereAfter(view.where, steps);
  const next = nextDimensions(steps).map(
    (dimension) => [`next ${dimension}`, ask(view, where, [groupingOf(dimension, where)])] as const,
  );
  return { now: ask(view, view.where, []), ...Object.fromEntries([...parts, ...next]) };
};
