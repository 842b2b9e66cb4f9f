import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@/db/client';
import { checkDisk } from '@/db/server/disk';
import { openEmbedded } from '@/db/server/embedded';
import { freePort, isFree } from '@/db/server/port';
import { isRunning, waitUntil } from '@/db/server/process';
import { root } from '@/db/server/root';

let home: string;
let port: number;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cartograph-home-'));
  chmodSync(home, 0o755);
  port = await freePort(56_010);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const open = () => openEmbedded({ home, port });
const portOf = (url: string) => Number(new URL(url).port);
const lock = () => join(home, 'postgres', 'postmaster.pid');
const serverPid = () => Number(readFileSync(lock(), 'utf8').split('\n')[0]);
const ask = async (url: string, statement: string) => {
  const sql = connect(url, 'work');
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
};

/** Another command of ours that uses the same server. */
const openElsewhere = async (): Promise<{ child: ChildProcess; url: string }> => {
  const script = join(root, 'db', 'testing', 'hold-server.ts');
  const env = { ...process.env, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', script, home, String(port)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url: String(url) };
};
const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  child.kill(signal);
  await once(child, 'exit');
};

describe('the embedded server', () => {
  it('starts in UTC and UTF-8 on the loopback address, keeps its password to itself, and stops', async () => {
    const server = await open();
    expect(portOf(server.url)).toBe(port);
    const [row] = await ask(
      server.url,
      `select current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
         current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync, 'é' < 'z' as by_code`,
    );
    expect(row).toEqual({
      zone: 'UTC',
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      fsync: 'on',
      by_code: false,
    });
    await ask(server.url, 'create table kept (n integer); insert into kept values (1)');
    expect(statSync(join(home, 'postgres-password')).mode & 0o077).toBe(0);
    const pid = serverPid();
    await server.close();
    expect([isRunning(pid), await isFree(port), existsSync(lock())]).toEqual([false, true, false]);
  });

  it('refuses a wrong password', async () => {
    const server = await open();
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await server.close();
  });

  it('is joined by whoever comes second and stopped by whoever leaves last', async () => {
    const first = await open();
    const { child, url } = await openElsewhere();
    expect(url).toBe(first.url);
    const pid = serverPid();
    await first.close();
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 1 }]);
    await end(child, 'SIGTERM');
    expect(await waitUntil(() => !isRunning(pid), 20_000)).toBe(true);
  });

  it('is started once when two open it at the same time', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.url).toBe(second.url);
    const pid = serverPid();
    await first.close();
    expect(isRunning(pid)).toBe(true);
    await second.close();
    expect(isRunning(pid)).toBe(false);
  });

  it('outlives a command that was killed, and the next one takes it over', async () => {
    const { child, url } = await openElsewhere();
    const pid = serverPid();
    await end(child, 'SIGKILL');
    expect(isRunning(pid)).toBe(true);
    const next = await open();
    expect(next.url).toBe(url);
    await next.close();
    expect(isRunning(pid)).toBe(false);
  });

  it('ends with a command whose terminal closes', async () => {
    const { child } = await openElsewhere();
    const pid = serverPid();
    await end(child, 'SIGHUP');
    expect(await waitUntil(() => !isRunning(pid), 20_000)).toBe(true);
  });

  it('recovers when it was killed itself, and forgets nothing', async () => {
    const before = await open();
    await ask(before.url, 'insert into kept values (2)');
    process.kill(serverPid(), 'SIGKILL');
    await before.close();
    expect(existsSync(lock())).toBe(true);
    const after = await open();
    expect(await ask(after.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
    await after.close();
  });

  it('is not kept from starting by a stale lock whose number another program has now', async () => {
    const data = join(home, 'postgres');
    writeFileSync(lock(), `${process.pid}\n${data}\n1700000000\n${port}\n\n127.0.0.1\n  0 0\nready   \n`);
    const server = await open();
    expect(serverPid()).not.toBe(process.pid);
    expect(await ask(server.url, 'select count(*) from kept')).toEqual([{ count: 2 }]);
    await server.close();
  });

  it('takes another port when somebody has its own', async () => {
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const server = await open();
    expect(portOf(server.url)).toBeGreaterThan(port);
    await server.close();
    squatter.close();
  });

  it.runIf(process.getuid?.() === 0)('goes elsewhere when user postgres cannot enter the clone', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'cartograph-closed-'));
    const server = await openEmbedded({ home: join(closed, '.data'), port });
    const note = readFileSync(join(closed, '.data', 'postgres-is-elsewhere.txt'), 'utf8');
    const data = note.split('\n')[0] ?? '';
    expect(existsSync(join(data, 'PG_VERSION'))).toBe(true);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    await server.close();
    const again = await openEmbedded({ home: join(closed, '.data'), port });
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(true);
    await again.close();

    // Without its .data nobody knows the password any more: the next start begins anew and clears it away.
    rmSync(join(closed, '.data'), { recursive: true });
    const anew = await openEmbedded({ home: join(closed, '.data'), port });
    await anew.close();
    expect(existsSync(data)).toBe(false);
    const last =
      readFileSync(join(closed, '.data', 'postgres-is-elsewhere.txt'), 'utf8').split('\n')[0] ?? '';
    rmSync(closed, { recursive: true });
    rmSync(dirname(last), { recursive: true });
  });

  it.runIf(process.getuid?.() === 0)('runs as whoever owns the data', async () => {
    const data = join(home, 'postgres');
    const { uid } = statSync(data);
    chownSync(data, 0, 0);
    const mine = await open();
    expect(statSync(data).uid).toBe(uid);
    await mine.close();
  });

  it('says what to do when its password is lost', async () => {
    const file = join(home, 'postgres-password');
    renameSync(file, `${file}.away`);
    await expect(open()).rejects.toThrow(/is missing.*Restore it, or remove the data/);
    renameSync(`${file}.away`, file);
  });

  it('says how much disk is missing', () => {
    expect(() => checkDisk(join(home, 'not', 'yet'), 1e18)).toThrow(
      /Too little disk: .* GB free, 1000000000\.00 GB are needed/,
    );
    expect(() => checkDisk(home, 1)).not.toThrow();
  });
});
