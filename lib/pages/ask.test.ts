import { describe, expect, it } from 'vitest';
import { loadLink } from '@/lib/filters/link';
import { resolveView } from '@/lib/filters/view';
import { commerce } from '@/lib/metrics/commerce';
import { plan } from '@/lib/metrics/plan';
import { bundle } from './ask';
import { executive } from './executive';

const choices = { bounds: { first: '2019-10-01', last: '2020-04-30' }, nodes: [], brands: [] };
const view = resolveView(await loadLink({}), choices);

describe('the questions of a page', () => {
  const { questions, find } = bundle(executive, view);
  const queries = questions.flatMap((question) => ('read' in question ? [] : [question]));

  it('are answered from materialized views, never from the facts, when nothing is filtered', () => {
    const sources = queries.map((query) => plan(commerce, query).parts.map(({ source }) => source.name));
    expect(sources.flat()).not.toContain('facts');
  });

  it('are asked once where they differ in their stats alone', () => {
    expect(find('revenue', 'now')).toBe(find('orders', 'now'));
    expect(find('funnel', 'now')).toBe(find('carts', 'now'));
    expect(find('visitors', 'now')).not.toBe(find('customers', 'now'));
    const keys = queries.map(({ stats: _, ...query }) => JSON.stringify(query));
    const people = queries.filter(({ stats }) =>
      stats.some((stat) => stat === 'visitors' || stat === 'customers'),
    );
    expect(new Set(keys).size).toBe(keys.length - people.length);
  });
});
