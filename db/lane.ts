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
  readonly end: () => Promise<void>;
};

export type Settings = postgres.Options<Record<string, postgres.PostgresType>>;

const dial = (host: string, port: number, path: string | false | undefined): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = path ? open(path) : open(port, host);
    socket.setNoDelay(true);
    const timer = setTimeout(
      () => socket.destroy(new Error(`No answer from ${path || `${host}:${port}`} in 10 s`)),
      connectMilliseconds,
    );
    socket.once('error', reject).once('connect', () => {
      clearTimeout(timer);
      socket.removeListener('error', reject);
      resolve(socket);
    });
    socket.once('close', () => clearTimeout(timer));
  });

/** Makes a lane; the connection itself opens with its first statement. */
export const makeLane = (url: string, settings: Settings): Lane => {
  let dialled = false;
  let alive = true;
  let kill: (error: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    kill = reject;
  });
  death.catch(() => undefined);

  // The driver reconnects by asking for another socket: refusing the second one is what ends a lane.
  const socket = async (options: { host: string[]; port: number[]; path?: string | false }) => {
    if (dialled) throw new Error('This connection has ended.');
    dialled = true;
    return dial(options.host[0] ?? '127.0.0.1', options.port[0] ?? 5432, options.path);
  };
  const lane: Lane = {
    sql: postgres(url, {
      ...settings,
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      socket,
      onclose: () => {
        alive = false;
        const error = new Error('The connection to the database was lost.');
        lane.onDeath(error);
        kill(error);
      },
    } as Settings),
    born: Date.now(),
    proven: false,
    isAlive: () => alive,
    death,
    onDeath: () => undefined,
    end: () => (lane.sql as postgres.Sql).end({ timeout: 5 }),
  };
  return lane;
};
