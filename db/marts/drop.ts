import type { Statements } from '../client';
import { holding, listParts } from './parts';

/** The parts that the definitions of some parts name: PostgreSQL keeps them as long as these. */
async function listBelow(tx: Statements, names: readonly string[]): Promise<string[]> {
  const rows = await tx.unsafe<{ name: string }[]>(
    `with recursive below as (
       select unnest($1::text[])::regclass::oid as part
       union
       select d.refobjid from below join pg_rewrite r on r.ev_class = below.part
       join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
     )
     select p.name from below join mart.parts p on p.name::regclass = below.part`,
    [names],
  );
  return rows.map(({ name }) => name);
}

/** Drops versions that no page can be reading any more: all but the newest two. Errors leave them for next time. */
export async function dropOldVersions(tx: Statements): Promise<number> {
  const old = await tx.unsafe<{ version: number }[]>(
    'delete from mart.data_version where version < (select max(version) - 1 from mart.data_version) returning version',
  );
  for (const { version } of old) await tx.unsafe(`drop schema if exists mart_${version} cascade`);
  const living = await tx.unsafe<{ version: number }[]>('select version from mart.data_version');
  const parts = await listParts(tx);
  const places = new Map(parts.map(({ source, month }) => [`${source} ${month}`, { source, month }]));
  const held = new Set(
    living.flatMap(({ version }) => {
      const then = parts.filter((part) => part.version <= version);
      return [...places.values()].flatMap(({ source, month }) =>
        holding(then, source, month).map(({ part }) => part.name),
      );
    }),
  );
  for (const name of await listBelow(tx, [...held])) held.add(name);
  const unused = parts.filter(({ name }) => !held.has(name));
  if (unused.length === 0) return old.length;
  // All views in one statement, and before the tables: they depend on one another.
  const names = (isDelta: boolean) =>
    unused.filter((part) => part.isDelta === isDelta).map(({ name }) => name);
  const [views, tables] = [names(false), names(true)];
  if (views.length > 0) await tx.unsafe(`drop materialized view ${views.join(', ')}`);
  if (tables.length > 0) await tx.unsafe(`drop table ${tables.join(', ')}`);
  await tx.unsafe('delete from mart.parts where name = any($1)', [unused.map(({ name }) => name)]);
  return old.length;
}
