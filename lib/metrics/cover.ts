import { childUnder, coversPath, isWithin } from './node-path';
import type { Dimension, Filter, Grouping, Model, Query, Source } from './types';

/** Attributes that follow from the day: any source by day knows them. */
const fromDay = new Set<string>(['weekday', 'dayType']);

type Need = { readonly dimension: Dimension; readonly grouped: boolean; readonly values: number };

/** The dimensions a query touches. `values` is how many alternatives it filters to (0: all). */
export function listNeeds({ by, where }: Pick<Query, 'by' | 'where'>): Need[] {
  const needs = new Map<Dimension, Need>();
  for (const grouping of by) {
    if ('category' in grouping || 'leaf' in grouping)
      needs.set('category', { dimension: 'category', grouped: true, values: 0 });
    if ('attribute' in grouping) {
      needs.set(grouping.attribute, { dimension: grouping.attribute, grouped: true, values: 0 });
    }
  }
  for (const [key, values] of Object.entries(where)) {
    const dimension = (key === 'crawlers' ? 'crawler' : key) as Dimension;
    const count = Array.isArray(values) ? values.length : 0;
    needs.set(dimension, { dimension, grouped: needs.get(dimension)?.grouped ?? false, values: count });
  }
  return [...needs.values()];
}

/**
 * Whether each group of an answer reads one node only. Where it does not, sessions that touched two of the
 * nodes would count twice.
 */
function readsOneNode(by: readonly Grouping[], where: Filter): boolean {
  if (by.some((item) => 'leaf' in item)) return true;
  const nodes = where.category ?? [];
  const grouping = by.find((item) => 'category' in item);
  if (!grouping) return nodes.length <= 1;
  const { under } = grouping.category;
  if (nodes.length === 0 || nodes.some((node) => coversPath(node, under))) return true;
  const inside = nodes.filter((node) => isWithin(node, under));
  return new Set(inside.map((node) => childUnder(node, under))).size === inside.length;
}

/** Each product is a node of its own: groups by product, or one product alone, count every session once. */
function findProductMiss(needs: readonly Need[], isPerNode: boolean): string | null {
  const product = needs.find((need) => need.dimension === 'product');
  if (!product) return 'is by product, which is not asked';
  return isPerNode && !product.grouped && product.values > 1
    ? 'would count a session with two products twice'
    : null;
}

/** Why a source cannot answer a query, in words; null when it can. Time is looked at by `plan`. */
export function findMiss(model: Model, source: Source, query: Query): string | null {
  const missing = query.stats.filter((stat) => !source.stats.includes(stat));
  if (missing.length > 0) return `does not hold ${missing.join(', ')}`;
  if (source.kind === 'facts') return null;
  if (source.leavesOut === 'crawlers' && query.where.crawlers) return 'leaves crawlers out';
  if (source.perDay && !query.by.some((grouping) => 'time' in grouping && grouping.time === 'day'))
    return 'is of each day alone, the question is not by day';
  const needs = listNeeds(query);
  const byProduct = (source.dimensions as readonly Dimension[]).includes('product');
  for (const { dimension, grouped, values } of needs) {
    if (fromDay.has(dimension) && !source.dimensions.includes(dimension)) {
      if (source.grain !== 'day') return `does not know the ${dimension}`;
      const isOneKind = dimension === 'dayType' && !grouped && values === 1;
      if (source.kind === 'people' && !isOneKind) return `cannot add people up over days of one ${dimension}`;
      continue;
    }
    // A filter on category or brand picks products, which a source by product can do.
    if (byProduct && !grouped && (dimension === 'category' || dimension === 'brand')) continue;
    if (!source.dimensions.includes(dimension)) return `does not know the ${dimension}`;
  }
  const merges = new Set(query.stats.map((stat) => model.stats[stat]?.merge));
  if (byProduct) return findProductMiss(needs, merges.has('per node'));
  if ((merges.has('per node') || merges.has('over time')) && !readsOneNode(query.by, query.where)) {
    return 'would count a session in two categories twice';
  }
  const brand = needs.find((need) => need.dimension === 'brand');
  if (source.dimensions.includes('brand') && !brand) return 'is by brand, which is not asked';
  if (brand && !brand.grouped && brand.values > 1 && (merges.has('per node') || merges.has('over time'))) {
    return 'would count a session with two brands twice';
  }
  return null;
}
