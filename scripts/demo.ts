import { Command, InvalidArgumentError } from 'commander';
import { Refusal } from '@/db/refusal';
import { isStopping, onShutdown } from '@/db/server/shutdown';
import { SampleError } from '@/lib/sample';
import { runDemo } from './demo/run';

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

type Options = { port: number; host: string; events?: number; files?: string[]; sample: boolean };

const command = new Command('npm run demo --')
  .description('Starts everything: database, sample data, views, and the application.')
  .option(
    '--port <number>',
    'port of the application (or the environment variable PORT)',
    wholeNumber,
    wholeNumber(process.env.PORT || '3000'),
  )
  .option('--host <address>', 'address to listen on; 0.0.0.0 opens it to your network', '127.0.0.1')
  .option('--events <number>', 'events of the generated sample (1,000,000 unless given)', wholeNumber)
  .option('--files <file...>', 'your own event files (.csv, .csv.gz, or folders) instead of the sample')
  .option('--no-sample', 'start with what is loaded')
  .addHelpText('after', '\nThe database is the one of DATABASE_URL, else an embedded one in .data.');

const { port, host, events, files = [], sample } = command.parse().opts<Options>();
const say = async () => console.log('\nStopping …');
try {
  const { site, close } = await runDemo({ port, host, events, files, sample });
  console.log(`\nCartograph is at http://localhost:${port} (Ctrl-C stops it)`);
  onShutdown({ stop: say, abandon: () => undefined });
  await site.ended;
  if (!isStopping()) {
    await close();
    console.error('The application has stopped by itself. Start it again with the same command.');
    process.exitCode = 1;
  }
} catch (error) {
  if (!isStopping()) {
    console.error(error instanceof Refusal || error instanceof SampleError ? error.message : error);
    process.exitCode = 1;
  }
}
