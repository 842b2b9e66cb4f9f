import postgres from 'postgres';
import { guard, type Statements } from '@/db/guard';
import type { Lane, Settings } from '@/db/lane';
import { type Lanes, makeLanes, type PoolUse } from '@/db/lanes';
import { isTimeout, type Limits, limits, within } from '@/db/limits';
import { types } from '@/db/values';
import { shared } from '@/lib/observe/shared';

export type { Statements } from '@/db/guard';

/** A client: single statements go through it directly, transactions through `snapshot` and `transaction`. */
export interface Sql extends Statements {
  /** Waits for the work under way (at most 5 s), then closes every connection. */
  end(): Promise<void>;
}

/** `serve` answers pages: read-only, bounded, planned for small answers. `work` loads and refreshes. */
export type Role = 'serve' | 'work';

const common = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  client_encoding: 'UTF8',
  idle_in_transaction_session_timeout: '60s',
};
const session: Record<Role, Record<string, string>> = {
  serve: {
    ...common,
    application_name: 'cartograph serve',
    default_transaction_read_only: 'on',
    lock_timeout: '5s',
    jit: 'off',
    // Sums of 200,000 products stay in memory.
    work_mem: '64MB',
    max_parallel_workers_per_gather: '0',
    plan_cache_mode: 'force_custom_plan',
  },
  work: {
    ...common,
    application_name: 'cartograph work',
    idle_in_transaction_session_timeout: '10min',
    jit: 'off',
  },
};
const width: Record<Role, { lanes: number; singles: number }> = {
  serve: { lanes: 8, singles: 2 },
  work: { lanes: 3, singles: 2 },
};

type Opened = { readonly lanes: Lanes; readonly limits: Limits | undefined };
// For the whole process: a route may hold another copy of this file than the one that opened the client.
const opened = shared('opened clients', () => new WeakMap<Sql, Opened>());

const refuse = (name: string) => () => {
  throw new TypeError(
    `sql.${name} is unsafe with this driver: use transaction(sql, work) or snapshot(sql, work).`,
  );
};

/**
 * Opens a client on `url`; connections are made when they are needed, so a wrong URL shows with the first statement.
 * Loading and refreshing take as long as they take; what serves pages keeps to `bounds`.
 */
export const connect = (url: string, role: Role, bounds: Limits = limits): Sql => {
  const own = role === 'serve' ? bounds : undefined;
  const settings: Settings = {
    connection: own ? { ...session[role], statement_timeout: `${own.statement}ms` } : session[role],
    types,
    onnotice: () => undefined,
    connect_timeout: 10,
    // Pages read no arrays; a connection that dies while the driver looks their types up would end the process.
    fetch_types: role === 'work',
  };
  const lanes = makeLanes(url, settings, width[role].lanes, own?.pool);
  const singles = postgres(url, { ...settings, max: width[role].singles });
  const endSingles = singles.end;
  const sql: Sql = Object.assign(singles, {
    begin: refuse('begin'),
    reserve: refuse('reserve'),
    end: async () => {
      await Promise.all([lanes.end(), endSingles({ timeout: 5 })]);
    },
  });
  opened.set(sql, { lanes, limits: own });
  return sql;
};

/** An idle connection may have died unnoticed: nothing has happened on it yet, so another one may try. */
const begin = async ({ lanes, limits: own }: Opened, how: string): Promise<Lane> => {
  for (let tries = 1; ; tries += 1) {
    const lane = await lanes.take();
    try {
      const began = Promise.race([lane.death, lane.sql.unsafe(`begin ${how}`)]);
      await within(lane, own?.begin, 'BEGIN_TIMEOUT', began);
      lane.proven = true;
      return lane;
    } catch (error) {
      const unnoticed = lane.proven && !lane.isAlive() && tries <= width.serve.lanes;
      void lane.end();
      lanes.give(lane);
      if (!unnoticed || isTimeout(error)) throw error;
    }
  }
};

const run = async <T>(sql: Sql, how: string, work: (sql: Statements) => Promise<T>): Promise<T> => {
  const client = opened.get(sql);
  if (!client) throw new TypeError('This client was not made by connect().');
  const lane = await begin(client, how);
  const guarded = guard(lane.sql);
  lane.onDeath = guarded.stop;
  try {
    const worked = Promise.race([lane.death, work(guarded.sql)]);
    const value = await within(lane, client.limits?.request, 'REQUEST_TIMEOUT', worked);
    const early = guarded.failure();
    if (early) throw early;
    const { command } = await Promise.race([lane.death, lane.sql.unsafe('commit')]);
    // A failed transaction answers COMMIT with ROLLBACK and no error.
    if (command !== 'COMMIT') throw guarded.failure() ?? new Error('The transaction was rolled back.');
    return value;
  } catch (error) {
    const cause = guarded.failure() ?? error;
    guarded.stop(cause instanceof Error ? cause : new Error(String(cause)));
    if (lane.isAlive()) {
      await Promise.race([lane.death, lane.sql.unsafe('rollback')]).catch(() => void lane.end());
    }
    throw cause;
  } finally {
    guarded.stop(new Error('This transaction has ended.'));
    client.lanes.give(lane);
  }
};

const readOnly = 'isolation level repeatable read read only';

/** How far the connections for transactions are in use; null for a client that `connect` did not make. */
export const poolUse = (sql: Sql): PoolUse | null => opened.get(sql)?.lanes.use() ?? null;

/**
 * Runs `work` in one read-only transaction that sees one state of the database throughout.
 * Rejects with the first failed statement, or when the connection is lost; `work` can then send nothing more.
 */
export const snapshot = <T>(sql: Sql, work: (sql: Statements) => Promise<T>): Promise<T> =>
  run(sql, readOnly, work);

/**
 * Runs `work` beside a snapshot of the same client, on a second connection that sees what the first one sees; not at
 * all where half of the connections are in use, which are others' pages. Rejects where the snapshot ends before it begins.
 */
export const beside = async (
  sql: Sql,
  snapshot: Statements,
  work: (sql: Statements) => Promise<void>,
): Promise<void> => {
  const { most, busy } = poolUse(sql) ?? { most: 0, busy: 0 };
  if (2 * busy > most) return;
  const [exported] = await snapshot.unsafe<{ id: string }[]>('select pg_export_snapshot() as id');
  await run(sql, readOnly, async (other) => {
    await other.unsafe(`set transaction snapshot '${exported?.id}'`);
    await work(other);
  });
};

/**
 * Runs `work` in one read-write transaction and commits it when `work` resolves and no statement failed.
 * If the connection is lost during the commit itself, it rejects although the commit may have happened.
 */
export const transaction = <T>(sql: Sql, work: (sql: Statements) => Promise<T>): Promise<T> =>
  run(sql, 'isolation level read committed read write', work);
