import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@/db/refusal';
import { root } from '@/db/server/root';
import { onShutdown } from '@/db/server/shutdown';
import { next } from './build';

const patience = 60_000;

/** An application that answers at `url`; `ended` resolves when it has stopped, by itself or by `close`. */
export type Site = {
  readonly url: string;
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

export type ServeOptions = { readonly database: string; readonly port: number; readonly host?: string };

const answers = (url: string): Promise<boolean> =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );

/** Serves the built application on a database, and returns once its first page answers. */
export const serve = async ({ database, port, host = '127.0.0.1' }: ServeOptions): Promise<Site> => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'scripts', 'demo', 'end-with-parent.mjs'),
      next,
      'start',
      '-p',
      String(port),
      '-H',
      host,
    ],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: database },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  };
  const forget = onShutdown({ stop, abandon: () => child.kill('SIGTERM') });
  const close = async () => {
    await stop();
    forget();
  };
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + patience; !(await answers(url)); await pause(50)) {
    if (running && Date.now() < end) continue;
    await close();
    throw new Refusal(`The application did not start on port ${port}. What it said stands above.`);
  }
  return { url, ended, close };
};
