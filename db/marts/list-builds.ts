import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import type { Moves } from '../segments/moves';
import { listMarts } from './build';
import { fingerprint } from './define';
import { type Changes, rootOf } from './delta';
import { allMonths, holding, listMonths, listParts } from './parts';

/** A source to build for a month, from a day on. */
export type Rows = { readonly source: Source; readonly month: Day; readonly from: Day };
/** What changes of a source in a month on days that no load touched; `folds`: and what did before. */
export type Delta = { readonly source: Source; readonly month: Day; readonly folds: boolean };
export type Build = Rows | Delta;
/** A month that a load touched, and the first day that it did. */
export type Touched = { readonly month: Day; readonly since: Day };

/** A month of more parts than this is built whole again: each costs every reader a look. */
const mostParts = 8;
/** More deltas than this are folded into one. */
const mostDeltas = 3;

/** Whether every run of the segments changes a source, in all months. */
export function followsRun(source: Source): boolean {
  return source.dimensions.includes('segment');
}

/**
 * What a refresh builds: of the touched months all sources, those by day from the first touched day on; in the others
 * those whose definition is another than that of their parts, and those made from one of them. What changes beside gets
 * a delta; those that follow the newest run are built whole when many customers moved.
 */
export async function listBuilds(
  tx: Statements,
  model: Model,
  touched: readonly Touched[],
  moves: Moves,
  changes: Changes,
): Promise<Build[]> {
  const parts = await listParts(tx);
  const marts = listMarts(model).map((source) => ({ source, definition: fingerprint(model, source) }));
  const months = [...new Set([...listMonths(parts), ...touched.map(({ month }) => month)])].sort();
  const builds = months.flatMap((month) => {
    const since = touched.find((one) => one.month === month)?.since;
    const due = new Map<string, Build[]>();
    for (const { source, definition } of marts) {
      if (source.grain === 'all') continue;
      const held = holding(parts, source.name, month).map(({ part }) => part);
      const rows = held.filter((part) => !part.isDelta);
      const below = due.get(source.rollupOf ?? source.wholeIn ?? '') ?? [];
      const isChanged =
        (followsRun(source) && moves === 'many') ||
        rows.length === 0 ||
        held.some((part) => part.definition !== definition) ||
        below.some((build) => 'from' in build && build.from === month);
      const isWhole =
        isChanged || (since !== undefined && (source.grain === 'month' || rows.length >= mostParts));
      const builds: Build[] = [];
      if (isWhole) builds.push({ source, month, from: month });
      else if (since !== undefined) builds.push({ source, month, from: since });
      if (!isWhole && changes.get(rootOf(model, source))?.has(month))
        builds.push({ source, month, folds: held.length - rows.length >= mostDeltas });
      if (builds.length > 0) due.set(source.name, builds);
    }
    return [...due.values()].flat();
  });
  const whole = marts.filter(({ source, definition }) => {
    const [held] = holding(parts, source.name, allMonths);
    const isBelow = builds.some((build) => build.source.name === source.rollupOf);
    return source.grain === 'all' && months.length > 0 && (isBelow || held?.part.definition !== definition);
  });
  return [...builds, ...whole.map(({ source }) => ({ source, month: allMonths, from: allMonths }))];
}
