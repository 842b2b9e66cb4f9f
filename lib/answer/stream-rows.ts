import { type SQL, sql } from 'drizzle-orm';
import { type Sql, snapshot } from '@/db/client';
import { visits } from '@/db/facts/visits';
import type { DayRange, Filter, Row } from '@/lib/metrics/types';
import { type DataVersion, readVersion } from './answer';
import { attributeClauses, within } from './clauses';
import { type Statement, toStatement } from './statement';

const rowsAtOnce = 500;

/**
 * Hands out the rows of a statement some hundred at a time, all from one snapshot. It goes on when `take` has
 * resolved, so that memory does not grow with the rows, and ends the transaction when `take` rejects.
 */
export async function streamRows(
  client: Sql,
  { text, parameters }: Statement,
  begin: (version: DataVersion | null, total: number) => Promise<void>,
  take: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  await snapshot(client, async (tx) => {
    const version = await readVersion(tx);
    const [counted] = await tx.unsafe<{ total: number }[]>(
      `select count(*) as total from (${text}) counted`,
      parameters as never[],
    );
    await begin(version, Number(counted?.total ?? 0));
    // All rows will be read: a plan that is quick with the first of them is slow with the rest.
    await tx.unsafe('set local cursor_tuple_fraction = 1');
    await tx.unsafe(`declare streamed no scroll cursor for ${text}`, parameters as never[]);
    for (;;) {
      const rows = await tx.unsafe<Row[]>(`fetch ${rowsAtOnce} from streamed`);
      if (rows.length > 0) await take([...rows]);
      if (rows.length < rowsAtOnce) return;
    }
  });
}

/** The journeys (one product in one visit) that a filter leaves in a range: what every number of a page adds up. */
export function journeyRows(range: DayRange, where: Filter): Statement {
  const from = visits({
    days: (day: SQL) => within(day, [range]),
    category: 'together',
    brand: 'each',
    product: 'each',
    nodes: where.category ?? [],
    brands: where.brand ?? [],
    products: where.product ?? [],
  });
  const clauses = [sql.raw('true'), ...attributeClauses(where)];
  return toStatement(sql`
    select v.day::text as day, v.hour::bigint as hour, v.user_id::text as customer, v.session_id::text as session,
           v.product::text as product, v.brand, v.customer_type as "customerType", v.views::bigint as views,
           v.carts::bigint as carts, v.units::bigint as units, v.revenue_cents::bigint as revenue
    from ${from} v where ${sql.join(clauses, sql.raw(' and '))}`);
}
