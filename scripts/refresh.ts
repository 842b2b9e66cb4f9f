import { migrate } from '@/db/migrate';
import { refresh } from '@/db/refresh';
import { Refusal } from '@/db/refusal';
import { openServer } from '@/db/server/open';

const said = {
  'nothing to do': 'Nothing to do: pages show all that is loaded.',
  'no events': 'There are no events yet. Load files with npm run ingest -- FILE…',
  'new events': 'New events',
  'new model': 'The model changed: everything was built anew',
  'new assumptions': 'Margins or rules changed: segments were made anew',
} as const;

async function run(): Promise<void> {
  const server = await openServer();
  try {
    await migrate(server.url);
    let last = '';
    const report = await refresh(server.url, {
      onStage: ({ name }) => {
        if (name !== last) console.log(name);
        last = name;
      },
    });
    const what =
      report.views > 0
        ? `: ${report.days} days, ${report.months.length} months, ${report.views} views. Pages read version ${report.version}.`
        : '';
    console.log(`${said[report.why]}${what}`);
  } finally {
    await server.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
