import { connect } from '@/db/client';
import { refresh } from '@/db/refresh';
import { reads } from '@/lib/answer/reads';
import { loadLink } from '@/lib/filters/link';
import { readMetric } from './people-site';
import { openWalks } from './walks';

export type SwitchCounts = {
  readonly viewers: number;
  /** Questions of the page that are kept: those about what people write are asked each time. */
  readonly questions: number;
  /** How often the database was asked them. */
  readonly asked: number;
  readonly seconds: number;
};

const viewers = 200;
/** Pages under way at once: more would only wait for the processor that draws them, and longer than a page may. */
const atOnce = 16;

/**
 * Switches to a new version of the same data and lets viewers open the executive page as fast as it is drawn, before
 * anyone has asked anything of that version; counts what the database was asked by the server's own counters.
 */
export async function measureSwitch(url: string, database: string): Promise<SwitchCounts> {
  const sql = connect(database, 'work');
  try {
    // Other margins make the segments anew, under a version of their own.
    await sql.unsafe(
      `insert into app.margins (category, margin)
       select split_part(category_code, '.', 1), 0.21 from fact.category_nodes limit 1
       on conflict (category) do update set margin = app.margins.margin + 0.01, changed_at = now()`,
    );
    const { why } = await refresh(database);
    if (why !== 'new assumptions') throw new Error(`The version was not switched: ${why}.`);
    const walks = await openWalks(sql);
    const all = walks.questions('executive', await loadLink(new URLSearchParams()));
    const kept = all.filter((question) => !('read' in question && reads[question.read]?.changesAtAnyTime));
    const count = () => readMetric(url, 'cartograph_cache_misses_total');
    const before = await count();
    const began = performance.now();
    let left = viewers;
    const openSome = async () => {
      while (left > 0) {
        left -= 1;
        const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
        await response.arrayBuffer();
        if (!response.ok) throw new Error('A viewer got no page.');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, openSome));
    const seconds = (performance.now() - began) / 1000;
    const anyway = viewers * (all.length - kept.length);
    return {
      viewers,
      questions: kept.length,
      asked: (await count()) - before - anyway,
      seconds: Math.round(seconds * 10) / 10,
    };
  } finally {
    await sql.end();
  }
}
