import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { addUp, keysOf, listColumns } from './columns';
import { count } from './count';
import type { Delta } from './list-builds';

const members = { relation: 'moved m', columns: ['m.before', 'm.now'] };

const countsOf = (source: Source) => `moves_${source.rollupOf ?? source.name}`;

/**
 * Counts what the customers of the temporary table `moved` take away from the segments that they left and add to those
 * that they came to, on all days, into a temporary table for each source by day.
 */
export async function countMoves(tx: Statements, model: Model, sources: readonly Source[]): Promise<void> {
  for (const source of sources.filter(({ rollupOf }) => rollupOf === undefined)) {
    const query = count(model, source, { days: () => sql.raw('true'), members });
    const keys = keysOf(source);
    const list = listColumns(keys, source.stats);
    const as = (segment: string, sign: string) =>
      [
        ...keys.map((key) => (key === 'segment' ? `${segment} as segment` : key)),
        ...source.stats.map((stat) => `${sign}"${stat}" as "${stat}"`),
      ].join(', ');
    const table = countsOf(source);
    await tx.unsafe(`
      create temp table ${table} on commit drop as
      with counted as materialized (${new PgDialect().sqlToQuery(query).sql})
      select ${list} from (
        ${addUp(model, source, `select ${as('now', '')} from counted union all select ${as('before', '-')} from counted`)}
      ) moves order by day;
      analyze ${table};`);
  }
}

/**
 * The query of a delta: what those who moved change of the days of a month before `until`.
 * @param before the rows of the deltas to fold into it, as SQL
 */
export function defineDelta(model: Model, { source, month, until }: Delta, before: string | null): string {
  const columns = listColumns(
    keysOf(source).map((key) => (key === 'day' && source.grain === 'month' ? `date '${month}' as day` : key)),
    source.stats,
  );
  const rows = `select ${columns} from ${countsOf(source)} where day >= date '${month}' and day < date '${until}'`;
  if (before !== null) return addUp(model, source, `${rows} union all select * from (${before}) folded`);
  return source.grain === 'month' ? addUp(model, source, rows) : rows;
}
