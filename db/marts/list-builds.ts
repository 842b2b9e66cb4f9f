import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { listMarts } from './build';
import { fingerprint } from './define';
import { holding, listParts } from './parts';

/** A source to build for a month, from a day on. */
export type Build = { readonly source: Source; readonly month: Day; readonly from: Day };
/** A month that a load touched, and the first day that it did. */
export type Touched = { readonly month: Day; readonly since: Day };

/** A month of more parts than this is built whole again: each costs every reader a look. */
const mostParts = 8;

/** Whether every run of the segments changes a source, in all months. */
function followsRun(source: Source): boolean {
  return source.dimensions.includes('segment');
}

/**
 * What a refresh builds: of the touched months all sources, those by day from the first touched day on; in the others
 * those that follow the newest run, those whose definition is another than that of their parts, and those made from
 * one of them.
 */
export async function listBuilds(
  tx: Statements,
  model: Model,
  touched: readonly Touched[],
): Promise<Build[]> {
  const parts = await listParts(tx);
  const marts = listMarts(model).map((source) => ({ source, definition: fingerprint(model, source) }));
  const months = new Set([...parts, ...touched].map(({ month }) => month));
  return [...months].sort().flatMap((month) => {
    const since = touched.find((one) => one.month === month)?.since;
    const due = new Map<string, Build>();
    for (const { source, definition } of marts) {
      const held = holding(parts, source.name, month);
      const below = due.get(source.rollupOf ?? source.wholeIn ?? '');
      const isChanged =
        followsRun(source) ||
        held.length === 0 ||
        held.some((part) => part.definition !== definition) ||
        below?.from === month;
      if (since === undefined && !isChanged) continue;
      const isWhole = isChanged || source.grain === 'month' || held.length >= mostParts;
      due.set(source.name, { source, month, from: isWhole || since === undefined ? month : since });
    }
    return [...due.values()];
  });
}
