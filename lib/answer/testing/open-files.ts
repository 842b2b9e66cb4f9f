import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Sql } from '@/db/client';
import { ingest } from '@/db/ingest/ingest';
import { refresh } from '@/db/refresh';
import { testDatabase } from '@/db/testing';
import type { Bounds } from '@/lib/filters/presets';
import { type CountedSession, countSessions, readEvents } from './count-events';

/** Files in a database of their own, and a second, independent count of them. */
export type OpenFiles = {
  readonly serve: Sql;
  readonly bounds: Bounds;
  readonly sessions: readonly CountedSession[];
  readonly drop: () => Promise<void>;
};

/** Loads the texts of files, refreshes, and counts the same texts by plain loops. */
export async function openFiles(texts: readonly string[]): Promise<OpenFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'cartograph-numbers-'));
  const database = await testDatabase();
  const serve = connect(database.url, 'serve');
  const files = texts.map((text, index) => {
    const path = join(folder, `${index}.csv`);
    writeFileSync(path, text);
    return path;
  });
  await ingest({ url: database.url, files });
  await refresh(database.url);
  const events = texts.flatMap(readEvents);
  const days = events.map(({ time }) => time.slice(0, 10)).sort();
  return {
    serve,
    bounds: { first: days[0] ?? '', last: days.at(-1) ?? '' },
    sessions: countSessions(events),
    drop: async () => {
      await serve.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The texts of generated months. */
export async function generated(shop: {
  readonly events: number;
  readonly from: string;
  readonly to: string;
}): Promise<string[]> {
  const { generate } = await import('@/lib/sample');
  const months = new Map<string, string>();
  for (const { month, text } of generate({ ...shop, seed: 5 }))
    months.set(month, (months.get(month) ?? '') + text);
  return [...months.values()];
}
