import type { Model, Query } from './types';

/** What is asked in place of stats that no source stores, and what tells apart the parts that have one margin each. */
export type Weighed = { readonly query: Query; readonly by: 'category' | 'leaf' | 'product' };

/** The stat that a stat is weighed from; undefined for one that sources store. */
export const weighedFrom = (model: Model, stat: string): string | undefined => {
  const known = model.stats[stat];
  return known && 'weighs' in known ? known.weighs : undefined;
};

/**
 * The question whose rows, each times the margin of its category, add up to those of a question for weighed stats; null
 * where it asks for none. A category is always within one of level 1, and a product in one category.
 */
export function unweigh(model: Model, query: Query): Weighed | null {
  const from = query.stats.flatMap((stat) => weighedFrom(model, stat) ?? []);
  if (from.length === 0) return null;
  const { order: _, limit: __, ...rest } = query;
  const asked = { ...rest, stats: [...new Set(from)] };
  if (query.by.some((grouping) => 'leaf' in grouping)) return { query: asked, by: 'leaf' };
  if (query.by.some((grouping) => 'category' in grouping)) return { query: asked, by: 'category' };
  if (query.by.some((grouping) => 'attribute' in grouping && grouping.attribute === 'product'))
    return { query: asked, by: 'product' };
  return query.where.product?.length
    ? { query: { ...asked, by: [...query.by, { attribute: 'product' }] }, by: 'product' }
    : { query: { ...asked, by: [...query.by, { category: { under: '' } }] }, by: 'category' };
}
