import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { defineMart, fingerprint, listIndexes } from './define';

/** The sources that are stored, each after the one that it is made from. */
export function listMarts(model: Model): Source[] {
  const marts = model.sources.filter((source) => source.kind !== 'facts');
  const depthOf = (source: Source | undefined): number => {
    const below = source?.rollupOf ?? source?.wholeIn;
    return below ? 1 + depthOf(marts.find(({ name }) => name === below)) : 0;
  };
  return [...marts].sort((a, b) => depthOf(a) - depthOf(b));
}

const partName = (source: string, month: Day, version: number) =>
  `mart.${source}_${month.slice(0, 7).replace('-', '_')}_v${version}`;

/** Builds one month of one source beside what pages read now, from the newest parts of the sources below it. */
export async function buildMart(tx: Statements, model: Model, source: Source, month: Day, version: number) {
  const name = partName(source.name, month, version);
  const newest = await tx.unsafe<{ source: string; name: string }[]>(
    'select distinct on (source) source, name from mart.parts where month = $1 order by source, version desc',
    [month],
  );
  const nameOf = (below: string) => newest.find((part) => part.source === below)?.name ?? '';
  await tx.unsafe(`create materialized view ${name} as ${defineMart(model, source, month, nameOf)}`);
  const indexes = listIndexes(source).map((index) => `create index on ${name} ${index}`);
  await tx.unsafe([...indexes, `analyze ${name}`].join('; '));
  await tx.unsafe(
    'insert into mart.parts (source, month, version, name, definition) values ($1, $2, $3, $4, $5)',
    [source.name, month, version, name, fingerprint(model, source)],
  );
}

/**
 * Makes the schema `mart_<version>`: one plain view for each source over its newest part of every month.
 * Each version has views of its own because a reader that began before the switch cannot see rows of parts
 * built after it began: under shared names it would count nothing and not know.
 */
export async function makeViews(tx: Statements, model: Model, version: number): Promise<void> {
  await tx.unsafe(`create schema mart_${version}`);
  for (const source of listMarts(model)) {
    const parts = await tx.unsafe<{ name: string }[]>(
      'select distinct on (month) name from mart.parts where source = $1 order by month, version desc',
      [source.name],
    );
    const body = parts.map(({ name }) => `select * from ${name}`).join(' union all ');
    await tx.unsafe(`create view mart_${version}.${source.name} as ${body}`);
  }
}

/** Drops versions that no page can be reading any more: all but the newest two. Errors leave them for next time. */
export async function dropOldVersions(tx: Statements): Promise<number> {
  const old = await tx.unsafe<{ version: number }[]>(
    'delete from mart.data_version where version < (select max(version) - 1 from mart.data_version) returning version',
  );
  for (const { version } of old) await tx.unsafe(`drop schema if exists mart_${version} cascade`);
  const unused = await tx.unsafe<{ name: string }[]>(
    `delete from mart.parts p using mart.parts newer
     where newer.source = p.source and newer.month = p.month and newer.version > p.version
       and newer.version <= (select min(version) from mart.data_version)
     returning p.name`,
  );
  // All in one statement: a view by month depends on the view by day that it adds up.
  const names = unused.map((part) => part.name);
  if (names.length > 0) await tx.unsafe(`drop materialized view ${names.join(', ')}`);
  return old.length;
}
