import { listBuckets } from '@/lib/metrics/grain';
import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { monthView } from './columns';
import { defineMart, fingerprint, listIndexes } from './define';
import { defineDelta } from './delta';
import type { Build } from './list-builds';
import { allMonths, holding, listMonths, listParts, selectHeld } from './parts';

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
  `mart.${monthView(source, month)}_v${version}`;

/**
 * Whether a source is summed up to about a row a product: so many groups are found sooner by sorting than by hashing,
 * and what two processes found of them would have to be put together once more.
 */
const isSorted = ({ rollupOf, dimensions }: Source) =>
  rollupOf !== undefined && dimensions.includes('product');

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
    const months = source.grain === 'all' ? listMonths(parts) : [month];
    const rowsOf = (below: string) => selectHeld(months.flatMap((one) => holding(parts, below, one)));
    const view = `create materialized view ${name} as ${defineMart(model, source, build, rowsOf)}`;
    await tx.unsafe(
      isSorted(source)
        ? `set local enable_hashagg = off; set local max_parallel_workers_per_gather = 0; ${view};
           set local enable_hashagg to default; set local max_parallel_workers_per_gather to default`
        : view,
    );
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
 * Makes the schema `mart_<version>`: for each source and month a plain view over the parts that hold it, and one over
 * all months. Each version has views of its own because a reader that began before the switch cannot see rows of parts
 * built after it began: under shared names it would count nothing and not know.
 */
export async function makeViews(tx: Statements, model: Model, version: number): Promise<void> {
  await tx.unsafe(`create schema mart_${version}`);
  const parts = await listParts(tx);
  const held = listMonths(parts);
  const [from, to] = [held[0], held.at(-1)];
  if (from === undefined || to === undefined) return;
  const months = listBuckets({ from, to }, 'month');
  const view = (name: string, body: string) => `create view mart_${version}.${name} as ${body}`;
  for (const source of listMarts(model)) {
    if (source.grain === 'all') {
      await tx.unsafe(view(source.name, selectHeld(holding(parts, source.name, allMonths))));
      continue;
    }
    const bodies = months.map((month) => ({ month, body: selectHeld(holding(parts, source.name, month)) }));
    const all = bodies.map(({ body }) => body).filter((body) => body !== '');
    await tx.unsafe(
      [
        view(source.name, all.join(' union all ')),
        // A month without a visit lies between others: it holds nothing of any of them.
        ...bodies.map(({ month, body }) =>
          view(monthView(source.name, month), body || `select * from (${all[0]}) of_another where false`),
        ),
      ].join('; '),
    );
  }
}
