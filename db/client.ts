import postgres from 'postgres';
import { guard, type Statements } from '@/db/guard';
import type { Lane, Settings } from '@/db/lane';
import { type Lanes, makeLanes } from '@/db/lanes';
import { types } from '@/db/values';

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
    statement_timeout: '15s',
    lock_timeout: '5s',
    jit: 'off',
    work_mem: '32MB',
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

const lanesOf = new WeakMap<Sql, Lanes>();

const refuse = (name: string) => () => {
  throw new TypeError(
    `sql.${name} is unsafe with this driver: use transaction(sql, work) or snapshot(sql, work).`,
  );
};

/** Opens a client on `url`; connections are made when they are needed, so a wrong URL shows with the first statement. */
export const connect = (url: string, role: Role): Sql => {
  const settings: Settings = {
    connection: session[role],
    types,
    onnotice: () => undefined,
    connect_timeout: 10,
  };
  const lanes = makeLanes(url, settings, width[role].lanes);
  const singles = postgres(url, { ...settings, max: width[role].singles });
  const endSingles = singles.end;
  const sql: Sql = Object.assign(singles, {
    begin: refuse('begin'),
    reserve: refuse('reserve'),
    end: async () => {
      await Promise.all([lanes.end(), endSingles({ timeout: 5 })]);
    },
  });
  lanesOf.set(sql, lanes);
  return sql;
};

/** An idle connection may have died unnoticed: nothing has happened on it yet, so another one may try. */
const begin = async (lanes: Lanes, how: string): Promise<Lane> => {
  for (let tries = 1; ; tries += 1) {
    const lane = await lanes.take();
    try {
      await Promise.race([lane.death, lane.sql.unsafe(`begin ${how}`)]);
      lane.proven = true;
      return lane;
    } catch (error) {
      const unnoticed = lane.proven && !lane.isAlive() && tries <= width.serve.lanes;
      void lane.end();
      lanes.give(lane);
      if (!unnoticed) throw error;
    }
  }
};

const run = async <T>(sql: Sql, how: string, work: (sql: Statements) => Promise<T>): Promise<T> => {
  const lanes = lanesOf.get(sql);
  if (!lanes) throw new TypeError('This client was not made by connect().');
  const lane = await begin(lanes, how);
  const guarded = guard(lane.sql);
  lane.onDeath = guarded.stop;
  try {
    const value = await Promise.race([lane.death, work(guarded.sql)]);
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
    lanes.give(lane);
  }
};

/**
 * Runs `work` in one read-only transaction that sees one state of the database throughout.
 * Rejects with the first failed statement, or when the connection is lost; `work` can then send nothing more.
 */
export const snapshot = <T>(sql: Sql, work: (sql: Statements) => Promise<T>): Promise<T> =>
  run(sql, 'isolation level repeatable read read only', work);

/**
 * Runs `work` in one read-write transaction and commits it when `work` resolves and no statement failed.
 * If the connection is lost during the commit itself, it rejects although the commit may have happened.
 */
export const transaction = <T>(sql: Sql, work: (sql: Statements) => Promise<T>): Promise<T> =>
  run(sql, 'isolation level read committed read write', work);
