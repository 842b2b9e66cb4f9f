import { relative } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { DEFAULT_SAMPLE, SampleError } from '@/lib/sample';
import { readWhole } from './read-whole';
import { type WriteOptions, writeSample } from './sample/write';

const command = new Command('sample')
  .description(
    'Writes monthly CSV files like those of the public shop data set. The same options give the same files.',
  )
  .option('--events <n>', 'rows over all days', readWhole, DEFAULT_SAMPLE.events)
  .option('--seed <n>', 'another seed gives other visitors in the same shop', readWhole, DEFAULT_SAMPLE.seed)
  .option('--from <day>', 'first day', DEFAULT_SAMPLE.from)
  .option('--to <day>', 'last day', DEFAULT_SAMPLE.to)
  .option('--out <dir>', 'folder for the files', '.data/sample')
  .option('--gzip', 'write .csv.gz', false)
  .parse();

const options = command.opts<WriteOptions>();
const bar = new SingleBar(
  {
    format: 'Sample {bar} {percentage} % | {value} of {total} rows | {eta_formatted} left',
    hideCursor: true,
  },
  Presets.shades_classic,
);

try {
  let shown = false;
  const onProgress = (rows: number) => {
    if (!shown) bar.start(options.events, 0);
    shown = true;
    bar.update(rows);
  };
  const written = await writeSample({ ...options, onProgress }).finally(() => bar.stop());
  const rate = Math.round(written.rows / written.seconds).toLocaleString('en-US');
  for (const file of written.files) console.log(relative('.', file));
  console.log(
    `${written.rows.toLocaleString('en-US')} rows, ${(written.bytes / 1e6).toFixed(1)} MB ` +
      `in ${written.seconds.toFixed(1)} s: ${rate} rows/s`,
  );
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const known = error instanceof SampleError || 'code' in error;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
