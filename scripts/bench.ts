import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { Refusal } from '@/db/refusal';
import { openServer } from '@/db/server/open';
import { root } from '@/db/server/root';
import { makeReport, tableOf } from './bench/report';
import { runBench } from './bench/run';
import { readWhole } from './read-whole';

type Options = { events: number; seed: number; interactions: number; growth: boolean; site: boolean };
const { events, seed, interactions, growth, site } = new Command('npm run bench --')
  .description('Measures load, refresh and answers on a seeded sample; writes bench/report.json.')
  .option('--events <n>', 'events of the sample', readWhole, 20_000_000)
  .option('--seed <n>', 'of the sample and of the walk', readWhole, 1)
  .option('--interactions <n>', 'on each page', readWhole, 200)
  .option('--growth', 'measures a tenth of the events before, for the growth of answer times', false)
  .option('--no-site', 'leaves out the browser and the people, and so the build')
  .addHelpText(
    'after',
    '\nIt makes a database of its own on the server of DATABASE_URL, else on the embedded one, and drops it.',
  )
  .parse()
  .opts<Options>();

/** Events take about 1,650 bytes with facts and marts, and a file, a copy and DuckDB's facts beside. */
const bytesPerEvent = 2_400;

try {
  const server = await openServer({ bytes: events * bytesPerEvent });
  const began = performance.now();
  const say = (text: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(6)} s  ${text}`);
  const folder = join(root, '.data', 'bench');
  try {
    const common = { seed, interactions, server: server.url, folder, say };
    const small = growth
      ? await runBench({ ...common, events: Math.ceil(events / 10), serves: false })
      : null;
    const measured = await runBench({ ...common, events, serves: site });
    const report = makeReport(measured, small);
    const file = join(root, 'bench', 'report.json');
    mkdirSync(join(root, 'bench'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\n${tableOf(report, measured.site)}\n\nbench/report.json has it all.`);
    const askedTwice =
      report.versionSwitch !== null && report.versionSwitch.asked !== report.versionSwitch.questions;
    process.exitCode = report.answers.differentAnswers > 0 || askedTwice ? 1 : 0;
  } finally {
    await server.close();
  }
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
