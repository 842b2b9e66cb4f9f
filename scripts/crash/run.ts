import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { root } from '@/db/server/root';
import { administer, makeMigrated, urlOf } from '@/db/testing/template';
import type { Throwaway } from '@/db/testing/throwaway';
import { createRandom } from '@/lib/sample/random';
import { type Filling, fillDisk } from './fill-disk';
import { loadAndRefresh } from './load';
import { startOwnServer } from './own-server';
import { makeFiles } from './sample';
import { killBackend, readShown, readState, type State } from './state';

const victims = ['loader', 'backend', 'server'] as const;
export type Victim = (typeof victims)[number];
export type Kill = {
  readonly victim: Victim;
  /** Of how many steps of load and refresh the kill came after. */
  readonly step: number;
  readonly steps: number;
  /** Whether the work was indeed broken off. */
  readonly broke: boolean;
  /** What pages showed after the kill: the version before, or the new one where it had been switched to. */
  readonly shown: 'old' | 'new' | 'neither';
  /** The tables that differ from an unbroken run after the same command again. */
  readonly differs: readonly string[];
};
/** The disk of the database was full, and made larger again. */
export type FullDisk = Omit<Filling, 'state'> & { readonly differs: readonly string[] };
export type CrashOptions = {
  readonly kills: number;
  readonly seed: number;
  readonly events: number;
  readonly onKill?: (kill: Kill, done: number) => void;
};
export type CrashReport = {
  readonly kills: readonly Kill[];
  /** Null where this process may not mount a disk. */
  readonly fullDisk: FullDisk | null;
};

/** The same in a process of its own, which is killed after so many steps. */
async function workAndDie(url: string, files: readonly string[], step: number): Promise<boolean> {
  const script = join(root, 'scripts', 'crash', 'work.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, url, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  let steps = 0;
  for await (const _ of createInterface(child.stdout)) {
    steps += 1;
    if (steps === step) child.kill('SIGKILL');
  }
  return (await gone)[1] === 'SIGKILL';
}

async function crash(server: Throwaway): Promise<void> {
  await server.kill();
  await server.start();
}

/** Does the work until a step, kills a backend or the server then, and waits until the database is up again. */
async function workAndLose(
  server: Throwaway,
  url: string,
  files: readonly string[],
  step: number,
  victim: 'backend' | 'server',
): Promise<boolean> {
  let steps = 0;
  let killing: Promise<unknown> = Promise.resolve();
  const broke = await loadAndRefresh(url, files, () => {
    steps += 1;
    if (steps === step) killing = victim === 'server' ? crash(server) : killBackend(url);
  }).then(
    () => false,
    () => true,
  );
  await killing;
  return broke;
}

/** After a backend was killed the server starts anew by itself: asks until it answers. */
async function untilUp(url: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; ) {
    try {
      await administer(url, 'select 1');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/**
 * Kills loads and refreshes at seeded moments, repeats the same command each time, and compares all that the
 * database then holds with an unbroken run. Then the same on a disk that is full.
 */
export async function runCrash({ kills, seed, events, onKill }: CrashOptions): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'cartograph-crash-files-'));
  const server = await startOwnServer();
  try {
    const [before, after] = await makeFiles(folder, events, seed);
    const base = await makeMigrated(server.url, 'base');
    await loadAndRefresh(urlOf(server.url, base.name), [before], () => undefined);
    const copy = async (name: string) => {
      await administer(server.url, `create database ${name} template ${base.name}`);
      return urlOf(server.url, name);
    };
    const whole = await copy('unbroken');
    const old = await readShown(whole);
    let steps = 0;
    await loadAndRefresh(whole, [after], () => {
      steps += 1;
    });
    const [expected, fresh] = [await readState(whole), await readShown(whole)];
    const random = createRandom(seed, 2);
    const all: Kill[] = [];
    for (let done = 1; done <= kills; done += 1) {
      const victim = victims[done % victims.length] ?? 'loader';
      const step = 1 + random.below(steps);
      const url = await copy(`broken_${done}`);
      const broke =
        victim === 'loader'
          ? await workAndDie(url, [after], step)
          : await workAndLose(server, url, [after], step, victim);
      await untilUp(server.url);
      const seen = await readShown(url);
      await loadAndRefresh(url, [after], () => undefined);
      const state = await readState(url);
      const kill: Kill = {
        victim,
        step,
        steps,
        broke,
        shown: seen === old ? 'old' : seen === fresh ? 'new' : 'neither',
        differs: difference(expected, state),
      };
      all.push(kill);
      onKill?.(kill, done);
      await administer(server.url, `drop database broken_${done} with (force)`);
    }
    const filling = await fillDisk(server, base.name, [after]);
    if (!filling) return { kills: all, fullDisk: null };
    const { state, ...rest } = filling;
    return { kills: all, fullDisk: { ...rest, differs: difference(expected, state) } };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function difference(expected: State, state: State): string[] {
  if (isDeepStrictEqual(expected, state)) return [];
  return Object.keys(expected).filter((table) => expected[table] !== state[table]);
}
