import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The fields of /proc/PID/stat from the third on; the name before them may hold spaces. */
const readStat = (pid: number): string[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};

/** Whether a process with this id runs, be it ours or not; one that only waits to be reaped does not. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return readStat(pid)[0] !== 'Z';
};

/** What tells a process from a later one with the same id: its start time where /proc tells, else nothing. */
export const identify = (pid: number): string => readStat(pid)[19] ?? '';

/** Whether the process that was noted as `pid` and `identity` still runs. */
export const isSame = (pid: number, identity: string): boolean =>
  isRunning(pid) && identify(pid) === identity;

const worksIn = (pid: number, folder: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
};

const hasProc = process.platform === 'linux';

/** Whether `pid` is a PostgreSQL of this data folder: all its processes work in it. */
export const isServerOf = (pid: number, dataFolder: string): boolean =>
  isRunning(pid) && (!hasProc || worksIn(pid, realpathSync(dataFolder)));

/** Every process of a PostgreSQL on this data folder, also those that a killed postmaster left behind. */
export const serversOf = (dataFolder: string): number[] => {
  if (!hasProc || !existsSync(dataFolder)) return [];
  const folder = realpathSync(dataFolder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder));
};

/** Asks `isDone` every 20 ms; false when it did not become true within `milliseconds`. */
export const waitUntil = async (isDone: () => boolean, milliseconds: number): Promise<boolean> => {
  const end = Date.now() + milliseconds;
  while (!isDone()) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
};

/** Sends `signal` to a process that may have gone already. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};
