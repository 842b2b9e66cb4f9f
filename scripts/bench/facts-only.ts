import { commerce } from '@/lib/metrics/commerce';
import type { Model } from '@/lib/metrics/types';

/** The model without its views: every question is counted from the facts. */
export const factsOnly: Model = {
  ...commerce,
  sources: commerce.sources.filter((source) => source.kind === 'facts'),
};
