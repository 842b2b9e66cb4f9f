import { existsSync } from 'node:fs';
import { accountOf, serverAccount } from '@/db/server/account';
import { findBinaries } from '@/db/server/binaries';
import { findRunning, owner, stopServer } from '@/db/server/cluster';
import { createCluster } from '@/db/server/create-cluster';
import { checkDisk } from '@/db/server/disk';
import { ensureDatabase } from '@/db/server/given';
import type { Server } from '@/db/server/open';
import { settle } from '@/db/server/place';
import { signal } from '@/db/server/process';
import { dataRoot } from '@/db/server/root';
import { lastingSettings } from '@/db/server/settings';
import { onShutdown } from '@/db/server/shutdown';
import { startCluster } from '@/db/server/start-cluster';
import { inTurn } from '@/db/server/turn';
import { use } from '@/db/server/users';

const defaultPort = 54_329;
const emptyCluster = 150e6;

export type EmbeddedOptions = {
  /** The folder that keeps data, password and notes; `.data` of the project unless given. */
  readonly home?: string;
  /** Where to look for a free port from. */
  readonly port?: number;
  /** Free disk that the caller is going to need, in bytes. */
  readonly bytes?: number;
};

/** Starts the embedded server of `home`, or joins the one that another command of ours runs there. */
export const openEmbedded = async (options: EmbeddedOptions = {}): Promise<Server> => {
  const home = options.home ?? dataRoot;
  const account = serverAccount();
  let pid = 0;

  return inTurn(home, async () => {
    const { data, password, users } = settle(home, account);
    const mine = use(users);
    const stop = () =>
      inTurn(home, async () => {
        if (pid > 0 && mine.isLast()) await stopServer(pid);
        pid = 0;
        mine.release();
      });
    // A process that is already going cannot wait for its turn; the server ends by itself once told.
    const abandon = () => {
      if (pid > 0 && mine.isLast()) signal(pid, 'SIGINT');
      mine.release();
    };
    const forget = onShutdown({ stop, abandon });
    try {
      let running = await findRunning(data);
      if (!running) {
        checkDisk(data, (options.bytes ?? 0) + (existsSync(data) ? 0 : emptyCluster));
        const runner = existsSync(data) ? accountOf(data, account) : account;
        const cluster = { data, account: runner, binaries: findBinaries(runner), log: `${data}.log` };
        if (!existsSync(data)) await createCluster(cluster, password);
        running = await startCluster(cluster, lastingSettings(), options.port ?? defaultPort, (spawned) => {
          pid = spawned;
        });
      }
      pid = running.pid;
      const url = `postgres://${owner}:${password}@127.0.0.1:${running.port}/cartograph`;
      await ensureDatabase(url);
      return {
        url,
        embedded: true,
        close: async () => {
          await stop();
          forget();
        },
      };
    } catch (error) {
      abandon();
      forget();
      throw error;
    }
  });
};
