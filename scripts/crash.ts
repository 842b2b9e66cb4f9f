import { Command, InvalidArgumentError } from 'commander';
import { type Kill, runCrash } from './crash/run';

function readWhole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Write a whole number above 0.');
  return Number(text);
}

const options = new Command('npm run crash --')
  .description('Kills load and refresh at seeded moments and compares what is left with an unbroken run.')
  .option('--kills <n>', 'how many: in turn the loader, a backend, the server', readWhole, 30)
  .option('--seed <n>', 'of the sample and of the moments', readWhole, 1)
  .option('--events <n>', 'of the sample', readWhole, 30_000)
  .parse()
  .opts<{ kills: number; seed: number; events: number }>();

const isRight = ({ shown, differs }: Kill) => shown !== 'neither' && differs.length === 0;
const { kills, fullDisk } = await runCrash({
  ...options,
  onKill: (kill, done) => {
    const { victim, step, steps, broke, shown, differs } = kill;
    const what = broke ? 'broken off' : 'finished before';
    const result = isRight(kill) ? 'equal' : `DIFFERS in ${differs.join(', ') || 'what pages showed'}`;
    console.log(
      `${isRight(kill) ? '✓' : '✗'} ${String(done).padStart(2)} ${victim.padEnd(8)} at step ${step} of ${steps}: ${what}, pages showed the ${shown} version, then ${result}`,
    );
  },
});
const wrong = kills.filter((kill) => !isRight(kill)).length;
const broken = kills.filter(({ broke }) => broke).length;
console.log(`\n${kills.length} kills, ${broken} broke the work off, ${wrong} left something different`);
const isDiskRight = !fullDisk || (fullDisk.showedOld && fullDisk.differs.length === 0);
if (fullDisk) {
  const { full, showedOld, differs } = fullDisk;
  console.log(
    `${isDiskRight ? '✓' : '✗'} the disk was full ${full.loading} times in a load and ${full.refreshing} times in a refresh: ` +
      `pages showed ${showedOld ? 'the old version' : 'SOMETHING ELSE'}, then ${differs.length === 0 ? 'equal' : `DIFFERS in ${differs.join(', ')}`}`,
  );
} else console.log('– the full disk is left out: this process may not mount one (run it as root)');
process.exitCode = wrong > 0 || !isDiskRight ? 1 : 0;
