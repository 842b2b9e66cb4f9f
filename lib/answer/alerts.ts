import { z } from 'zod';
import {
  addCrossings,
  addThreshold,
  type CrossingRow,
  listThresholds,
  type ThresholdRow,
} from '@/db/app/thresholds';
import { type Sql, type Statements, snapshot, transaction } from '@/db/client';
import { beginOf, type Held, judge, judgedDays, type Threshold } from '@/lib/alerts/judge';
import { canonicalFilter, canonicalQuery } from '@/lib/metrics/canonical';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { statsOf } from '@/lib/metrics/merge';
import type { Filter } from '@/lib/metrics/types';
import { log } from '@/lib/observe/log';
import { shared } from '@/lib/observe/shared';
import { answerIn } from './answer';
import { whereSchema } from './query-schema';
import { readStamp, type Stamp } from './read-stamp';
import { BadChange, check, soon } from './write';

const change = z.strictObject({
  id: z.uuid(),
  metric: z.enum(Object.keys(commerce.metrics) as [MetricName, ...MetricName[]]),
  grain: z.enum(['day', 'month']),
  side: z.enum(['above', 'below']),
  value: z.number('Write a value.').min(0, 'A threshold is not below zero.').max(1e15).nullable(),
  filters: whereSchema,
});
/** More thresholds than this would hold up what a new version is judged by. */
const most = 100;

const heldBy = ({ firstDay, lastDay, asOf }: Stamp): Held => ({ first: firstDay, last: lastDay, asOf });

/** Sets, changes or (with `value` null) takes away a threshold, and judges the newest data by it. Throws `BadChange`. */
export async function changeThreshold(sql: Sql, person: string, input: unknown): Promise<void> {
  const asked = check(change, input);
  await soon(sql, async (tx) => {
    const newest = await readStamp(tx);
    if (!newest) throw new BadChange('There is no data yet.');
    const [before] = await listThresholds(tx, asked.id);
    if (before && before.owner !== person) throw new BadChange('There is no such alert.');
    if (asked.value !== null) {
      const own = (await listThresholds(tx)).filter((row) => row.owner === person && row.value !== null);
      if (own.length >= most && !own.some(({ id }) => id === asked.id)) {
        throw new BadChange(`You have ${most} alerts: delete one first.`);
      }
    }
    await addThreshold(tx, {
      ...asked,
      owner: person,
      filters: JSON.stringify(canonicalFilter(asked.filters as Filter)),
      since: beginOf(asked.grain, heldBy(newest)),
    });
  });
  await judgeAll(sql, asked.id);
}

async function judgeOne(tx: Statements, row: ThresholdRow, stamp: Stamp): Promise<CrossingRow[]> {
  const held = heldBy(stamp);
  if (row.value === null || !Object.hasOwn(commerce.metrics, row.metric)) return [];
  const threshold: Threshold = { ...row, metric: row.metric as MetricName, value: row.value };
  const range = judgedDays(threshold, held);
  if (!range) return [];
  const query = canonicalQuery({
    stats: statsOf(commerce, [row.metric]),
    range,
    by: [{ time: row.grain }],
    where: JSON.parse(row.filters) as Filter,
  });
  const days = { from: stamp.firstDay, to: stamp.lastDay };
  const { rows } = await answerIn(tx, commerce, query, { ...stamp, days });
  return judge(threshold, rows, held).map((crossing) => ({ ...crossing, id: row.id, change: row.change }));
}

/** Judges the newest version by all thresholds, or by one, and keeps what crossed them. Doing it twice adds nothing. */
async function judgeAll(sql: Sql, id: string | null = null): Promise<void> {
  const judgement = await snapshot(sql, async (tx) => {
    const stamp = await readStamp(tx);
    if (!stamp) return null;
    const rows: CrossingRow[] = [];
    for (const row of await listThresholds(tx, id)) rows.push(...(await judgeOne(tx, row, stamp)));
    return { stamp, rows };
  });
  if (!judgement || judgement.rows.length === 0) return;
  const { stamp, rows } = judgement;
  await transaction(sql, (tx) => addCrossings(tx, stamp.version, stamp.asOf, rows));
}

const judged = shared<{ version: number; work: Promise<void> }>('judged version', () => ({
  version: 0,
  work: Promise.resolve(),
}));

/**
 * Has a version judged, once for each process: whoever sees a version first calls this. Resolves when it is done; a
 * failure is logged, and tried again at the next call.
 */
export function judgeOnce(sql: Sql, version: number): Promise<void> {
  if (version !== judged.version) {
    judged.version = version;
    judged.work = judgeAll(sql).catch((error) => {
      judged.version = 0;
      log('error', 'alerts not judged', { error });
    });
  }
  return judged.work;
}
