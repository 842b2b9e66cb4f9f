import { type SQL, sql } from 'drizzle-orm';
import type { Statements } from '@/db/client';
import type { Row } from '@/lib/metrics/types';
import { listShared, withShared } from './shared-parts';
import { toStatement } from './statement';

/** The rows of several statements, asked in one that reads what they share once, and how long that took. */
export async function askTogether(
  tx: Statements,
  statements: readonly SQL[],
): Promise<{ rows: readonly (readonly Row[])[]; milliseconds: number }> {
  const shared = new Map(statements.flatMap((statement) => [...listShared(statement)]));
  const each = statements.map(
    (statement, place) =>
      sql`select ${sql.raw(String(place))} as place, (select coalesce(json_agg(q), '[]') from (${statement}) q) as rows`,
  );
  const { text, parameters } = toStatement(withShared(shared, sql.join(each, sql.raw(' union all '))));
  const started = performance.now();
  const answered = await tx.unsafe<{ place: number; rows: Row[] }[]>(text, parameters as never[]);
  const milliseconds = performance.now() - started;
  const rows = statements.map((_, place) => answered.find((answer) => answer.place === place)?.rows ?? []);
  return { rows, milliseconds };
}
