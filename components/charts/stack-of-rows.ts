import type { Row } from '@/lib/metrics/types';
import { numberOf, textOf } from './rows';

/** Key of the series that holds what the top N leaves. */
export const OTHER = '__other';

export type Layer = {
  readonly key: string;
  readonly values: readonly (number | null)[];
  readonly total: number;
};

type Stacking = {
  readonly x: string;
  readonly by: string;
  readonly field: string;
  /** Layers beyond this many are added up as “Other”. */
  readonly top: number;
  /** Rows of this key always go to “Other”, for answers that were already cut. */
  readonly restKey?: string;
};

/** Turns long rows (x, category, value) into layers, largest total first and “Other” last. */
export function stackRows(rows: readonly Row[], places: readonly string[], stacking: Stacking): Layer[] {
  const at = new Map(places.map((place, index) => [place, index]));
  const found = new Map<string, (number | null)[]>();
  for (const row of rows) {
    const index = at.get(textOf(row, stacking.x));
    const value = numberOf(row, stacking.field);
    if (index === undefined || value === null) continue;
    const key = textOf(row, stacking.by);
    const values = found.get(key) ?? places.map(() => null);
    values[index] = (values[index] ?? 0) + value;
    found.set(key, values);
  }
  const layers = [...found].map(([key, values]) => ({ key, values, total: sum(values) }));
  const ranked = layers
    .filter(({ key }) => key !== stacking.restKey)
    .sort((a, b) => b.total - a.total || a.key.localeCompare(b.key));
  const rest = [...ranked.slice(stacking.top), ...layers.filter(({ key }) => key === stacking.restKey)];
  return rest.length === 0 ? ranked : [...ranked.slice(0, stacking.top), addUp(rest, places.length)];
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function addUp(layers: readonly Layer[], length: number): Layer {
  const values = Array.from({ length }, (_, index) => {
    const known = layers.flatMap((layer) => layer.values[index] ?? []);
    return known.length > 0 ? sum(known) : null;
  });
  return { key: OTHER, values, total: sum(values) };
}
