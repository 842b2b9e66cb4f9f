import { Command } from 'commander';
import { findFiles } from '@/db/ingest/find-files';
import { ingest } from '@/db/ingest/ingest';
import { showProgress } from '@/db/ingest/show-progress';
import { summaryTable } from '@/db/ingest/summary-table';
import { migrate } from '@/db/migrate';
import { Refusal } from '@/db/refusal';
import { openServer } from '@/db/server/open';
import { onShutdown } from '@/db/server/shutdown';

async function run(files: readonly string[]): Promise<void> {
  await findFiles(files);
  const server = await openServer();
  const stop = new AbortController();
  const shown = showProgress();
  try {
    await migrate(server.url);
    const loading = ingest({ url: server.url, files, onProgress: shown.onProgress, signal: stop.signal });
    const forget = onShutdown({
      stop: async () => {
        stop.abort();
        await loading.catch(tell);
      },
      abandon: () => undefined,
    });
    const summaries = await loading.finally(() => shown.close());
    forget();
    console.log(summaryTable(summaries));
  } catch (error) {
    // After Ctrl-C it has been told.
    if (!stop.signal.aborted) throw error;
  } finally {
    shown.close();
    await server.close();
  }
}

function tell(error: unknown): void {
  console.error(error instanceof Refusal ? error.message : error);
}

const command = new Command('npm run ingest --')
  .description('Loads event files (.csv, .csv.gz, or folders of them) into the database.')
  .argument('<file...>', 'files or folders')
  .addHelpText('after', '\nThe database is the one of DATABASE_URL, else the embedded one in .data.');
await command.parseAsync();
try {
  await run(command.args);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
