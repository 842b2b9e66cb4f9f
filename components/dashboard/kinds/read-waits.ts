import type { Answer } from '@/lib/metrics/types';
import type { Wait } from '@/lib/segments/churn';
import { amount } from './segment-parts';

/** Waits between orders out of the answer of `customerGaps`. */
export function readWaits(answer: Answer | undefined): Wait[] {
  return (answer?.rows ?? []).map((row) => ({
    type: String(row.type),
    days: amount(row, 'days'),
    returned: amount(row, 'returned'),
    waiting: amount(row, 'waiting'),
  }));
}

export const thresholdDefinition = {
  label: 'Churn threshold',
  definition:
    'The number of days by which nine of ten returns that the data lets one see have happened, by the Kaplan–Meier curve of all waits; waits that still go on count as unfinished, not as lost.',
};
