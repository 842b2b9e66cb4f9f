import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { defineMart, fingerprint, listIndexes } from './define';
import { defineDelta } from './delta';
import type { Build } from './list-builds';
import { holding, listParts, selectHeld } from './parts';

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

/** Builds a part of one source beside what pages read now, from what holds the sources below it. */
export async function buildMart(tx: Statements, model: Model, build: Build, version: number): Promise<void> {
  const { source, month } = build;
  const parts = await listParts(tx);
  const isDelta = 'folds' in build;
  const name = `${partName(source.name, month, version)}${isDelta ? '_delta' : ''}`;
  if (isDelta) {
    // A table: what it is counted from does not outlive the transaction.
    const before = selectHeld(holding(parts, source.name, month).filter(({ part }) => part.isDelta));
    await tx.unsafe(`create table ${name} as ${defineDelta(model, build, build.folds ? before : null)}`);
  } else {
    const rowsOf = (below: string) => selectHeld(holding(parts, below, month));
    await tx.unsafe(`create materialized view ${name} as ${defineMart(model, source, build, rowsOf)}`);
  }
  const indexes = listIndexes(source).map((index) => `create index on ${name} ${index}`);
  await tx.unsafe([...indexes, `analyze ${name}`].join('; '));
  await tx.unsafe(
    `insert into mart.parts (source, month, version, name, first_day, definition, is_delta, folds)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      source.name,
      month,
      version,
      name,
      isDelta ? month : build.from,
      fingerprint(model, source),
      isDelta,
      isDelta && build.folds,
    ],
  );
}

/**
 * Makes the schema `mart_<version>`: one plain view for each source over the parts that hold its months.
 * Each version has views of its own because a reader that began before the switch cannot see rows of parts
 * built after it began: under shared names it would count nothing and not know.
 */
export async function makeViews(tx: Statements, model: Model, version: number): Promise<void> {
  await tx.unsafe(`create schema mart_${version}`);
  const parts = await listParts(tx);
  const months = [...new Set(parts.map(({ month }) => month))].sort();
  for (const source of listMarts(model)) {
    const held = months.map((month) => holding(parts, source.name, month)).filter(({ length }) => length > 0);
    const body = held.map(selectHeld).join(' union all ');
    await tx.unsafe(`create view mart_${version}.${source.name} as ${body}`);
  }
}
