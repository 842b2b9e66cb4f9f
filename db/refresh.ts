import { commerce } from '@/lib/metrics/commerce';
import type { Day, Model } from '@/lib/metrics/types';
import { connect, type Sql, type Statements, transaction } from './client';
import { prepare, settle } from './facts/derive';
import { createPartitions } from './facts/partitions';
import { listWindows } from './facts/window';
import { buildMart, makeViews } from './marts/build';
import { fingerprintModel } from './marts/define';
import { countChanges } from './marts/delta';
import { dropOldVersions } from './marts/drop';
import { listBuilds, type Touched } from './marts/list-builds';
import { type Moves, noteMoves, noteSegments } from './segments/moves';
import { isSegmentingDue, segment } from './segments/segment';

/** Raise it when the SQL of db/facts changes what facts hold: the next refresh derives them anew. */
const derivation = 3;
/** Raise it when the views over the parts change: the next refresh makes a version with the new ones. */
const layout = 2;
/** Any fixed number: one refresh at a time. */
const refreshLock = 7_201;

export type Stage = { readonly name: string; readonly done: number; readonly total: number };
export type RefreshReport = {
  /** The version that pages read now; 0 when there is none. */
  readonly version: number;
  readonly days: number;
  readonly months: readonly Day[];
  readonly views: number;
  readonly why: 'nothing to do' | 'no events' | 'new events' | 'new model' | 'new assumptions';
};
type RefreshOptions = { readonly model?: Model; readonly onStage?: (stage: Stage) => void };

/** Notes the chunks to derive in a temporary table: a chunk that a loader commits meanwhile waits for the next time. */
async function listPending(tx: Statements, everything: boolean): Promise<Day[]> {
  await tx.unsafe(
    `create temp table pending_chunks on commit drop as
     select file_id, chunk, days from raw.chunks where ${everything} or not derived`,
  );
  const rows = await tx.unsafe<{ day: Day }[]>(
    'select distinct unnest(days) as day from pending_chunks order by 1',
  );
  return rows.map(({ day }) => day);
}

async function switchVersion(tx: Statements, version: number, model: string): Promise<void> {
  await tx.unsafe(
    `insert into mart.data_version (version, as_of, first_day, last_day, ledger, model)
     select $1, max(last_event), min(first_event)::date, max(last_event)::date,
            jsonb_build_object('files', count(distinct file_id), 'lines', coalesce(sum(lines), 0),
              'loaded', coalesce(sum(loaded), 0), 'duplicates', coalesce(sum(duplicates), 0),
              'quarantined', coalesce(sum(quarantined), 0), 'views', coalesce(sum(views), 0),
              'carts', coalesce(sum(carts), 0), 'removals', coalesce(sum(removals), 0),
              'purchases', coalesce(sum(purchases), 0)), $2
     from raw.chunks`,
    [version, model],
  );
}

/** Makes the segments of the touched months anew; says how many customers moved. */
async function settleSegments(tx: Statements, since: Day | undefined): Promise<Moves> {
  await noteSegments(tx);
  if (since !== undefined || (await isSegmentingDue(tx))) await segment(tx, since ?? null);
  return noteMoves(tx);
}

async function refreshIn(
  tx: Statements,
  { model = commerce, onStage }: RefreshOptions,
): Promise<RefreshReport> {
  await tx.unsafe('select pg_advisory_xact_lock($1)', [refreshLock]);
  const fingerprint = `${derivation} ${layout} ${fingerprintModel(model)}`;
  const [current] = await tx.unsafe<{ version: number; model: string }[]>(
    'select version, model from mart.data_version order by version desc limit 1',
  );
  const isNewModel = current !== undefined && current.model !== fingerprint;
  // Other views of the same facts need no new facts.
  const anew = isNewModel && !current.model.startsWith(`${derivation} `);
  const days = await listPending(tx, anew);
  const nothing = { version: current?.version ?? 0, days: 0, months: [], views: 0 };
  if (days.length === 0 && !isNewModel && !(current && (await isSegmentingDue(tx)))) {
    return { ...nothing, why: current ? 'nothing to do' : 'no events' };
  }

  const windows = listWindows(days);
  const total = windows.length + 3;
  await prepare(tx, anew);
  await createPartitions(tx, days);
  await settle(tx, windows, (done, name) => onStage?.({ name, done, total }));
  await tx.unsafe(
    'update raw.chunks c set derived = true from pending_chunks p where (c.file_id, c.chunk) = (p.file_id, p.chunk)',
  );

  const version = (current?.version ?? 0) + 1;
  const touched = [
    ...(await tx.unsafe<Touched[]>(
      `select month, since from touched_months
       where exists (select 1 from fact.sessions where day >= month and day < month + interval '1 month')
          or exists (select 1 from mart.parts p where p.month = touched_months.month) order by month`,
    )),
  ];
  onStage?.({ name: 'Segments', done: windows.length + 2, total });
  const months = touched.map(({ month }) => month);
  const moves = await settleSegments(tx, months[0]);
  const changes = await countChanges(tx, model, moves === 'some');
  // Estimates of joins over three columns are far too low: loops would look cheap for a month of visits.
  await tx.unsafe('set local enable_nestloop = off');
  const builds = await listBuilds(tx, model, touched, moves, changes);
  for (const [built, build] of builds.entries()) {
    const name = `View ${build.source.name}, ${build.month.slice(0, 7)}`;
    onStage?.({ name, done: built, total: builds.length });
    await buildMart(tx, model, build, version);
  }
  await makeViews(tx, model, version);
  await switchVersion(tx, version, fingerprint);
  const why = isNewModel ? 'new model' : days.length > 0 ? 'new events' : 'new assumptions';
  return { version, days: days.length, months, views: builds.length, why };
}

/**
 * Brings facts and marts up to what is loaded, and switches pages to it, all in one transaction: until it
 * commits, pages read the version before; if it is killed, nothing has happened.
 * @param url address of the database
 */
export async function refresh(url: string, options: RefreshOptions = {}): Promise<RefreshReport> {
  const sql: Sql = connect(url, 'work');
  try {
    const report = await transaction(sql, async (tx) => {
      await tx.unsafe("set local work_mem = '256MB'; set local maintenance_work_mem = '256MB'");
      return refreshIn(tx, options);
    });
    if (report.why !== 'nothing to do' && report.why !== 'no events') {
      await transaction(sql, async (tx) => {
        await tx.unsafe("set local lock_timeout = '2s'");
        await dropOldVersions(tx);
      }).catch(ignoreLocked);
    }
    return report;
  } finally {
    await sql.end();
  }
}

/** A reader still holds an old version: the next refresh drops it. */
function ignoreLocked(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === '55P03')) throw error;
}
