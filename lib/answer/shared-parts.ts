import { createHash } from 'node:crypto';
import { is, SQL, sql } from 'drizzle-orm';
import { toStatement } from './statement';

const parts = new WeakMap<SQL, SQL>();

/**
 * A subquery that several questions of a page may have in common, to be read once where they are asked together.
 * Gives its name, which follows from what it reads: equal subqueries have equal names.
 */
export function share(query: SQL): SQL {
  const { text, parameters } = toStatement(query);
  const name = createHash('sha256')
    .update(JSON.stringify([text, parameters]))
    .digest('hex')
    .slice(0, 8);
  const reference = sql.raw(`shared_${name}`);
  parts.set(reference, query);
  return reference;
}

/** The shared parts of a statement by name, each after those that it reads itself. */
export function listShared(statement: SQL, found = new Map<string, SQL>()): Map<string, SQL> {
  for (const chunk of statement.queryChunks) {
    if (!is(chunk, SQL)) continue;
    const part = parts.get(chunk);
    if (!part) {
      listShared(chunk, found);
      continue;
    }
    listShared(part, found);
    found.set(toStatement(chunk).text, part);
  }
  return found;
}

/** A statement with its shared parts before it. */
export function withShared(shared: ReadonlyMap<string, SQL>, statement: SQL): SQL {
  if (shared.size === 0) return statement;
  const named = [...shared].map(([name, part]) => sql`${sql.raw(name)} as materialized (${part})`);
  return sql`with ${sql.join(named, sql.raw(', '))} ${statement}`;
}
