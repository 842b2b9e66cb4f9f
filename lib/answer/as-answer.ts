import type { Answer, Model, Plan, Query, Row } from '@/lib/metrics/types';
import type { DataVersion } from './answer';
import type { Statement } from './statement';

/** The rows under a limit, freed of the columns that carry the totals, and what the limit cut. */
function cut(model: Model, query: Query, rows: readonly Row[]): Pick<Answer, 'rows' | 'total' | 'rest'> {
  if (query.limit === undefined) return { rows, total: rows.length, rest: null };
  const total = Number(rows[0]?.all ?? 0);
  const kept = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !/^all( |$)/.test(key))),
  );
  if (total <= kept.length) return { rows: kept, total, rest: null };
  const sums = query.stats.filter((stat) => model.stats[stat]?.merge === 'sum');
  const rest = sums.map((stat) => [
    stat,
    Number(rows[0]?.[`all ${stat}`] ?? 0) - kept.reduce((sum, row) => sum + Number(row[stat]), 0),
  ]);
  return { rows: kept, total, rest: Object.fromEntries(rest) };
}

/** The answer of a query from the rows that its statement gave, in `milliseconds`. */
export const queryAnswer = (
  model: Model,
  query: Query,
  { parts, misses }: Plan,
  { version, asOf }: DataVersion,
  { text, parameters }: Statement,
  { rows, milliseconds }: { readonly rows: readonly Row[]; readonly milliseconds: number },
): Answer => ({
  ...cut(model, query, rows),
  version,
  asOf,
  explain: {
    sources: parts.map(({ source, ranges }) => ({ name: source.name, ranges })),
    misses,
    sql: text,
    parameters,
    milliseconds,
  },
});
