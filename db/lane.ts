import { connect as open, type Socket } from 'node:net';
import postgres from 'postgres';
import type { Statements } from '@/db/guard';

const connectMilliseconds = 10_000;

/** One connection with one life: once its backend is gone it is never connected again. */
export type Lane = {
  readonly sql: Statements;
  readonly born: number;
  /** Whether a transaction has begun on it before. */
  proven: boolean;
  readonly isAlive: () => boolean;
  /** Rejects when the connection ends, for whatever reason; never resolves. */
  readonly death: Promise<never>;
  /** Called at most once, in the moment of death, before any promise that hangs on it settles. */
  onDeath: (error: Error) => void;
  /**
   * Waits for the statement under way (at most 5 s) and closes the connection; from now on it counts as dead.
   * With a reason it waits for nothing, and what hangs on the connection is rejected with it.
   */
  readonly end: (reason?: Error) => Promise<void>;
};

export type Settings = postgres.Options<Record<string, postgres.PostgresType>>;

const dial = (host: string, port: number, path: string | false | undefined): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = path ? open(path) : open(port, host);
    socket.setNoDelay(true);
    const timer = setTimeout(
      () =>
        socket.destroy(
          Object.assign(new Error(`No answer from ${path || `${host}:${port}`} in 10 s`), {
            code: 'CONNECT_TIMEOUT',
          }),
        ),
      connectMilliseconds,
    );
    socket.once('error', reject).once('connect', () => {
      clearTimeout(timer);
      socket.removeListener('error', reject);
      resolve(socket);
    });
    socket.once('close', () => clearTimeout(timer));
  });

const lost = () =>
  Object.assign(new Error('The connection to the database was lost.'), { code: 'CONNECTION_LOST' });

/** Makes a lane; the connection itself opens with its first statement. */
export const makeLane = (url: string, settings: Settings): Lane => {
  let dialled = false;
  let alive = true;
  let reject: (error: Error) => void = () => undefined;
  const death = new Promise<never>((_, fail) => {
    reject = fail;
  });
  death.catch(() => undefined);

  const die = (error: Error) => {
    if (!alive) return;
    alive = false;
    lane.onDeath(error);
    reject(error);
  };
  // The driver reconnects by asking for another socket: refusing the second one is what ends a lane.
  const socket = async (options: { host: string[]; port: number[]; path?: string | false }) => {
    try {
      if (dialled) throw lost();
      dialled = true;
      return await dial(options.host[0] ?? '127.0.0.1', options.port[0] ?? 5432, options.path);
    } catch (error) {
      die(error instanceof Error ? error : lost());
      throw error;
    }
  };
  const driver = postgres(url, {
    ...settings,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    socket,
    onclose: () => die(lost()),
  } as Settings);
  const lane: Lane = {
    sql: driver,
    born: Date.now(),
    proven: false,
    isAlive: () => alive,
    death,
    onDeath: () => undefined,
    end: async (reason) => {
      // What waits on a dead connection will never be answered.
      const timeout = alive && !reason ? 5 : 0;
      die(reason ?? new Error('This database client has been closed.'));
      await driver.end({ timeout });
    },
  };
  return lane;
};
