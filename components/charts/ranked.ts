import type { Row } from '@/lib/metrics/types';
import { numberOf, textOf } from './rows';
import { OTHER } from './stack-of-rows';

export type Ranked = { readonly key: string; readonly value: number; readonly before: number | null };

type Ranking = {
  readonly by: string;
  readonly field: string;
  readonly before?: string;
  readonly top: number;
  readonly restKey?: string;
};

/** One value a category, largest first; what is beyond the top N, or already a remainder, is added up as “Other”. */
export function rankRows(rows: readonly Row[], { by, field, before, top, restKey }: Ranking): Ranked[] {
  const all = rows
    .map((row) => ({
      key: textOf(row, by),
      value: numberOf(row, field) ?? 0,
      before: before ? numberOf(row, before) : null,
    }))
    .sort((a, b) => b.value - a.value || a.key.localeCompare(b.key));
  const named = all.filter(({ key }) => key !== restKey);
  const rest = [...named.slice(top), ...all.filter(({ key }) => key === restKey)];
  if (rest.length === 0) return named;
  const known = rest.flatMap((one) => one.before ?? []);
  const other = {
    key: OTHER,
    value: rest.reduce((sum, { value }) => sum + value, 0),
    before: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null,
  };
  return [...named.slice(0, top), other];
}

/** How a category is written. */
export function nameOf(key: string, labels: Readonly<Record<string, string>> | undefined): string {
  return key === OTHER ? 'Other' : (labels?.[key] ?? key);
}
