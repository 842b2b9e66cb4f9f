import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

export type Statement = { readonly text: string; readonly parameters: readonly unknown[] };

const dialect = new PgDialect();

/** A statement as the driver takes it. */
export function toStatement(query: SQL): Statement {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { text, parameters: params };
}
