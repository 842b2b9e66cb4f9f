import { minimalNodes } from './node-path';
import type { Filter, Grouping, Query } from './types';

/** The column of an answer that a grouping fills. */
export function groupingKey(grouping: Grouping): string {
  if ('time' in grouping) return 'time';
  if ('leaf' in grouping) return 'leaf';
  return 'category' in grouping ? 'category' : grouping.attribute;
}

/** The same filter in one spelling: values sorted, each once, nodes without those another contains. */
export function canonicalFilter(where: Filter): Filter {
  const entries = Object.entries(where)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
    .map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value] as const;
      const values = key === 'category' ? minimalNodes(value) : [...new Set<string>(value)].sort();
      return [key, values] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as Filter;
}

/** The same question in one spelling: what caches are keyed by. */
export function canonicalQuery(query: Query): Query {
  return {
    stats: [...new Set(query.stats)].sort(),
    range: { from: query.range.from, to: query.range.to },
    by: query.by,
    where: canonicalFilter(query.where),
    ...(query.order ? { order: query.order } : {}),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
  };
}
