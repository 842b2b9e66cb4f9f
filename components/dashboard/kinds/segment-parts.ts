import type { View } from '@/lib/filters/view';
import { formatDay } from '@/lib/format';
import type { Answer, Row } from '@/lib/metrics/types';
import { segmentKeys } from '@/lib/segments/rules';
import { colorPlaces } from '../../charts/category-colors';
import type { Explanation } from '../../visuals/explain-panel';
import { describeFilters } from '../describe';

/** The colour of each segment, the same everywhere. */
export const segmentColors = colorPlaces(segmentKeys);

type Definition = Explanation['metrics'][number];

/** What several visuals say about their numbers. */
export const definitions = {
  segment: {
    label: 'Segment',
    definition:
      'By recency score and value score, the mean of frequency and spend. Scores are quintiles of all buyers as of the day shown; equal customers have equal scores. The eleven rules are listed under the matrix.',
  },
  contribution: {
    label: 'Contribution',
    definition:
      'Revenue times the margin assumed for the product’s category. The margins stand at the foot of the page and can be changed there.',
  },
  filters: {
    label: 'Filters',
    definition:
      'Category, brand, customer type and kind of day keep the customers with such a purchase; orders, revenue and contribution then count these purchases only. The start of the range does not matter: what was bought before counts too.',
  },
} as const satisfies Record<string, Definition>;

/** The day that an answer about a segmentation run is as of. */
export function dayOf(answer: Answer | undefined): string | null {
  const day = answer?.rows[0]?.asOf;
  return typeof day === 'string' ? day : null;
}

/** What a visual about a run says of its day and filters: the start of the range does not apply to it. */
export function describeRun(view: View, answer: Answer | undefined, note?: string): string {
  const day = dayOf(answer) ?? view.dates.to;
  return [
    `As of ${formatDay(day)}`,
    ...describeFilters(view).map((filter) => filter.value),
    ...(note ? [note] : []),
  ].join(' · ');
}

/** Where the numbers of a visual about customers come from. */
export function explainRun(
  metrics: readonly Definition[],
  view: View,
  answers: Readonly<Record<string, Answer | undefined>>,
): Explanation {
  return {
    metrics,
    filters: describeFilters(view),
    answers: Object.entries(answers).flatMap(([label, answer]) => (answer ? [{ label, answer }] : [])),
  };
}

/** A number of a row; what is missing counts 0. */
export const amount = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0);

/** The sum of a column. */
export const total = (rows: readonly Row[], key: string): number =>
  rows.reduce((sum, row) => sum + amount(row, key), 0);

/** A share; null where there is nothing to divide by. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
