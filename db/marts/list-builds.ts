import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { listMarts } from './build';
import { fingerprint } from './define';

export type Build = { readonly source: Source; readonly month: Day };

/** Whether every run of the segments changes a source, in all months. */
function followsRun(source: Source): boolean {
  return source.dimensions.includes('segment');
}

/**
 * What a refresh builds: all sources of the touched months; in the others those that follow the newest run, those
 * whose definition is another than that of their newest part, and those made from one of them.
 */
export async function listBuilds(tx: Statements, model: Model, touched: readonly Day[]): Promise<Build[]> {
  const parts = await tx.unsafe<{ source: string; month: Day; definition: string | null }[]>(
    `select distinct on (source, month) source, month, definition from mart.parts
     order by source, month, version desc`,
  );
  const built = new Map(parts.map(({ source, month, definition }) => [`${source} ${month}`, definition]));
  const marts = listMarts(model).map((source) => ({ source, definition: fingerprint(model, source) }));
  const months = [...new Set([...parts.map(({ month }) => month), ...touched])].sort();
  return months.flatMap((month) => {
    const due = new Set<string>();
    for (const { source, definition } of marts) {
      const below = source.rollupOf ?? source.wholeIn;
      const isDue =
        touched.includes(month) ||
        followsRun(source) ||
        built.get(`${source.name} ${month}`) !== definition ||
        (below !== undefined && due.has(below));
      if (isDue) due.add(source.name);
    }
    return marts.filter(({ source }) => due.has(source.name)).map(({ source }) => ({ source, month }));
  });
}
