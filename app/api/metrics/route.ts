import { awaySince } from '@/lib/answer/away';
import { servingClient } from '@/lib/answer/database';
import { readPoolUse } from '@/lib/answer/pool';
import { type Health, readHealth } from '@/lib/answer/read-health';
import { type Gauge, writeMetrics } from '@/lib/observe/metrics';

export const dynamic = 'force-dynamic';

const ofDatabase: readonly (readonly [string, string, (health: Health) => number | null])[] = [
  ['data_version', 'The version of the data that pages read.', (health) => health.version],
  ['data_age_seconds', 'Time since the newest event.', (health) => health.dataAge],
  ['refresh_age_seconds', 'Time since pages were switched to this version.', (health) => health.versionAge],
  ['load_age_seconds', 'Time since a file was last loaded to its end.', (health) => health.loadAge],
  ['load_files', 'Files in the ledger.', (health) => health.files],
  ['load_lines', 'Lines of all files.', (health) => health.lines],
  ['load_loaded', 'Lines that became events.', (health) => health.loaded],
  ['load_duplicates', 'Lines that repeat an event.', (health) => health.duplicates],
  ['load_quarantined', 'Lines that were set aside.', (health) => health.quarantined],
  ['refresh_pending_chunks', 'Chunks loaded and in no version yet.', (health) => health.pending],
  ['database_bytes', 'Size of the database.', (health) => health.bytes],
];

/** What Prometheus scrapes; without the database it tells what the process knows by itself. */
export async function GET(): Promise<Response> {
  const health = await readHealth(servingClient()).catch(() => null);
  const pool = readPoolUse();
  const gauges: Gauge[] = [
    { name: 'cartograph_database_up', help: 'Whether the database answers.', value: health ? 1 : 0 },
    {
      name: 'cartograph_answers_from_memory',
      help: 'Whether pages show last answers.',
      value: awaySince() ? 1 : 0,
    },
    { name: 'cartograph_pool_most', help: 'Connections for pages at most.', value: pool?.most ?? null },
    { name: 'cartograph_pool_busy', help: 'Connections that work.', value: pool?.busy ?? null },
    { name: 'cartograph_pool_idle', help: 'Connections that stand ready.', value: pool?.idle ?? null },
    { name: 'cartograph_pool_waiting', help: 'Requests that wait for one.', value: pool?.waiting ?? null },
    ...ofDatabase.map(([name, help, read]) => ({
      name: `cartograph_${name}`,
      help,
      value: health ? read(health) : null,
    })),
  ];
  return new Response(writeMetrics(gauges), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  });
}
