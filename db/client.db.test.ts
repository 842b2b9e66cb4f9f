import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { beside, connect, type Sql, type Statements, snapshot, transaction } from '@/db/client';
import { type TestDatabase, testDatabase } from '@/db/testing';

let database: TestDatabase;
let work: Sql;
let serve: Sql;

beforeAll(async () => {
  database = await testDatabase();
  work = connect(database.url, 'work');
  serve = connect(database.url, 'serve');
  await work`create table steps (run text not null, step integer not null, backend integer not null)`;
});

afterAll(async () => {
  await Promise.all([work.end(), serve.end()]);
  await database.drop();
});

const backendOf = async (sql: Statements): Promise<number> => {
  const [row] = await sql`select pg_backend_pid() as pid`;
  return Number(row?.pid);
};
const terminate = (pid: number) => work`select pg_terminate_backend(${pid}, 5000)`;
const stepsOf = async (run: string) => {
  const rows = await work`select step, backend from steps where run = ${run} order by step`;
  return rows.map((row) => ({ step: Number(row.step), backend: Number(row.backend) }));
};
const writeStep = (sql: Statements, run: string, step: number) =>
  sql`insert into steps values (${run}, ${step}, pg_backend_pid())`;

/** A door that the test opens by hand, so that nothing depends on time. */
const door = () => {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

it('serves a client that another copy of the module opened, as a bundle of another route does', async () => {
  vi.resetModules();
  const copy = await import('@/db/client');
  expect(copy.snapshot).not.toBe(snapshot);
  expect(await copy.snapshot(serve, backendOf)).toBeGreaterThan(0);
});

describe('values', () => {
  it('come as numbers and text, never as Date or string of digits', async () => {
    const [row] = await work`
      select 9007199254740991::int8 as whole, sum(x) as numeric, 12.5::numeric as fraction,
        date '2019-10-01' as day, timestamp '2019-10-01 02:03:04' as time,
        timestamptz '2019-10-01 02:03:04.567+02' as zoned, null::int8 as missing, array[1, 2]::int8[] as list
      from generate_series(1, 4) x`;
    expect(row).toEqual({
      whole: 9007199254740991,
      numeric: 10,
      fraction: 12.5,
      day: '2019-10-01',
      time: '2019-10-01 02:03:04',
      zoned: '2019-10-01 00:03:04',
      missing: null,
      list: [1, 2],
    });
  });

  it('refuse to lose digits', async () => {
    await expect(serve`select 9007199254740993::int8 as cents`).rejects.toThrow(/beyond 2\^53/);
  });

  it('take days, times and whole numbers as parameters', async () => {
    const [row] = await work`
      select ${'2019-10-01'}::date + 1 as day, ${'2019-10-01 02:03:04'}::timestamp as time, ${7}::int8 as whole,
        ${['2019-10-01']}::date[] as days`;
    expect(row).toEqual({ day: '2019-10-02', time: '2019-10-01 02:03:04', whole: 7, days: ['2019-10-01'] });
  });
});

describe('roles', () => {
  it('serve cannot write, plans without parallel workers and gives up in time', async () => {
    await expect(serve`insert into steps values ('serve', 1, 1)`).rejects.toThrow(/read-only/);
    await expect(snapshot(work, (sql) => writeStep(sql, 'snapshot', 1))).rejects.toThrow(/read-only/);
    const [row] = await serve`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
        current_setting('max_parallel_workers_per_gather') as workers, current_setting('jit') as jit,
        current_setting('TimeZone') as zone`;
    expect(row).toEqual({ statement: '15s', lock: '5s', workers: '0', jit: 'off', zone: 'UTC' });
  });

  it('the driver’s own transactions are closed off', () => {
    expect(() => Reflect.get(work, 'begin')()).toThrow(/transaction\(sql, work\)/);
  });
});

describe('transactions', () => {
  it('keep all or nothing', async () => {
    const value = await transaction(work, async (sql) => {
      await writeStep(sql, 'kept', 1);
      return 'value';
    });
    expect(value).toBe('value');
    const dropped = transaction(work, async (sql) => {
      await writeStep(sql, 'dropped', 1);
      throw new Error('changed my mind');
    });
    await expect(dropped).rejects.toThrow('changed my mind');
    expect(await stepsOf('kept')).toHaveLength(1);
    expect(await stepsOf('dropped')).toEqual([]);
  });

  it('fail as a whole when one statement failed, even if the work swallowed it', async () => {
    let later: unknown;
    const run = transaction(work, async (sql) => {
      await writeStep(sql, 'swallowed', 1);
      await sql`select 1 / 0`.catch(() => undefined);
      later = await writeStep(sql, 'swallowed', 2).catch((error: unknown) => error);
      return 'fine';
    });
    await expect(run).rejects.toThrow('division by zero');
    expect(String(later)).toMatch('division by zero');
    expect(await stepsOf('swallowed')).toEqual([]);
  });

  it('send nothing after they ended, and nothing unawaited is lost', async () => {
    let leaked: Statements | undefined;
    await transaction(work, async (sql) => {
      leaked = sql;
      void writeStep(sql, 'unawaited', 1).execute();
    });
    expect(await stepsOf('unawaited')).toHaveLength(1);
    await expect(leaked?.unsafe('select 1')).rejects.toThrow('ended');
  });

  it('see one state of the database throughout a snapshot', async () => {
    const [before, after] = await snapshot(serve, async (sql) => {
      const first = await sql`select count(*) as n from steps`;
      await writeStep(work, 'meanwhile', 1);
      return [first, await sql`select count(*) as n from steps`];
    });
    expect(after).toEqual(before);
  });

  it('see beside a snapshot what it sees, on a connection of their own', async () => {
    const seen = await snapshot(serve, async (sql) => {
      const count = (on: Statements) => on`select count(*) as n, pg_backend_pid() as pid from steps`;
      const [first] = await count(sql);
      await writeStep(work, 'beside', 1);
      const second: unknown[] = [];
      await beside(serve, sql, async (other) => {
        second.push(...(await count(other)));
      });
      return [first, second[0]] as { n: number; pid: number }[];
    });
    expect(seen[1]?.n).toBe(seen[0]?.n);
    expect(seen[1]?.pid).not.toBe(seen[0]?.pid);
  });

  it('leave half of the connections to others', async () => {
    let asked = 0;
    const page = (depth: number): Promise<void> =>
      snapshot(serve, async (sql) => {
        await sql`select 1`;
        await (depth > 1
          ? page(depth - 1)
          : beside(serve, sql, async () => {
              asked += 1;
            }));
      });
    await page(4);
    expect(asked).toBe(1);
    await page(5);
    expect(asked).toBe(1);
  });

  it('run more at once than there are connections', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        snapshot(serve, async (sql) => (await sql`select ${n}::int as n`)[0]?.n),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  it('begin on another connection when the idle one has died', async () => {
    const pid = await transaction(work, backendOf);
    await terminate(pid);
    expect(await transaction(work, backendOf)).not.toBe(pid);
  });
});

describe('a transaction whose backend dies', () => {
  it('rejects at once, and what its work does later is never sent', async () => {
    const { open, opened } = door();
    const reached = door();
    const afterwards: unknown[] = [];
    let pid = 0;
    const dead = transaction(work, async (sql) => {
      pid = await backendOf(sql);
      await writeStep(sql, 'dead', 1);
      reached.open();
      await opened;
      for (const step of [2, 3]) afterwards.push(await writeStep(sql, 'dead', step).catch((error) => error));
      return 'a dead value';
    });
    const rejected = expect(dead).rejects.toThrow('lost');
    await reached.opened;
    await terminate(pid);
    await rejected;

    // The next transactions hold the replacement connections while the dead work goes on.
    const [first, second] = await Promise.all(
      ['after 1', 'after 2'].map((run) =>
        transaction(work, async (sql) => {
          await writeStep(sql, run, 1);
          open();
          await writeStep(sql, run, 2);
          return backendOf(sql);
        }),
      ),
    );
    expect([first, second]).not.toContain(pid);
    expect(afterwards.map(String)).toEqual([
      'Error: The connection to the database was lost.',
      'Error: The connection to the database was lost.',
    ]);
    expect(await stepsOf('dead')).toEqual([]);
    expect(await stepsOf('after 1')).toHaveLength(2);
    expect(await stepsOf('after 2')).toHaveLength(2);
  });

  it('settles every statement that was waiting in it', async () => {
    let settled: PromiseSettledResult<unknown>[] = [];
    const all = door();
    const dead = transaction(work, async (sql) => {
      const pid = await backendOf(sql);
      const waiting = Array.from({ length: 200 }, (_, n) => sql`select pg_sleep(10), ${n}::int`);
      const results = Promise.allSettled(waiting);
      await terminate(pid);
      settled = await results;
      all.open();
    });
    await expect(dead).rejects.toThrow();
    await all.opened;
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(200);
  });

  it('keeps its neighbours right while backends die at random under load', async () => {
    const killer = connect(database.url, 'work');
    const runs = 150;
    let left = runs;
    const kill = async () => {
      let killed = 0;
      while (left > 0) {
        const [row] = await killer`
          select count(pg_terminate_backend(pid)) as killed from (
            select pid from pg_stat_activity
            where datname = current_database() and application_name = 'cartograph work'
              and state = 'idle in transaction' and pid <> pg_backend_pid()
            order by random() limit 1
          ) victim`;
        killed += Number(row?.killed);
      }
      return killed;
    };
    const foreign: string[] = [];
    const one = async (n: number) => {
      const run = `load ${n}`;
      try {
        return await transaction(work, async (sql) => {
          for (let step = 1; step <= 4; step += 1) {
            const token = `${run} step ${step}`;
            const answers = await Promise.all([
              sql`select ${token} as token, ${step}::int as step`,
              sql.unsafe('select $1::text as token', [token]),
              writeStep(sql, run, step),
            ]).catch((error: unknown) => {
              // A dead work that does not know when to stop.
              void writeStep(sql, run, 100 + step).catch(() => undefined);
              throw error;
            });
            if (answers[0][0]?.token !== token || answers[1][0]?.token !== token) foreign.push(token);
          }
          return 'kept' as const;
        });
      } catch {
        return 'lost' as const;
      } finally {
        left -= 1;
      }
    };
    const killing = kill();
    const outcomes = await Promise.all(Array.from({ length: runs }, (_, n) => one(n)));
    const killed = await killing;
    await killer.end();

    expect(foreign).toEqual([]);
    expect(killed).toBeGreaterThan(5);
    expect(outcomes).toContain('lost');
    for (const [n, outcome] of outcomes.entries()) {
      const steps = await stepsOf(`load ${n}`);
      // A backend that dies right after its commit leaves the whole; never a part, never of two backends.
      expect([0, 4]).toContain(steps.length);
      expect(new Set(steps.map(({ backend }) => backend)).size).toBeLessThanOrEqual(1);
      expect(steps.every(({ step }) => step <= 4)).toBe(true);
      if (outcome === 'kept') expect(steps).toHaveLength(4);
    }
  });
});
