import { type SQL, sql } from 'drizzle-orm';
import { monthView } from '@/db/marts/columns';
import { listBuckets } from '@/lib/metrics/grain';
import type { DayRange } from '@/lib/metrics/types';
import type { DataVersion } from './answer';

/**
 * The rows of a source on some days, as what a statement selects from: the views of the months they lie in, so that
 * PostgreSQL need not plan for all the others.
 */
export function relationOf(source: string, ranges: readonly DayRange[], { version, days }: DataVersion): SQL {
  const held = listBuckets(days, 'month');
  const asked = held.filter((month) =>
    ranges.some(({ from, to }) => from.slice(0, 7) <= month.slice(0, 7) && month <= to),
  );
  const view = `mart_${version}.${source}`;
  if (asked.length === 0 || asked.length === held.length) return sql.raw(view);
  const views = asked.map((month) => `mart_${version}.${monthView(source, month)}`);
  if (views.length === 1) return sql.raw(views.join());
  return sql.raw(`(${views.map((one) => `select * from ${one}`).join(' union all ')})`);
}
