import {
  type Outcome,
  ofCode,
  ofPlaywright,
  ofVitest,
  type PlaywrightReport,
  say,
  sum,
  type VitestReport,
} from './outcome';
import { runTool, withReport } from './tool';

export type Check = { readonly name: string; readonly run: () => Promise<Outcome> };

const vitest = (project: string) => async (): Promise<Outcome> => {
  const { code, report } = await withReport<VitestReport>((path) =>
    runTool('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ]),
  );
  return ofVitest(report, code);
};

const typesOf = async (): Promise<Outcome> => {
  // A fresh clone lacks next-env.d.ts and the types of the routes.
  const generated = await runTool('next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
  return ofCode(generated === 0 ? await runTool('tsc', ['--noEmit', '-p', '.']) : generated);
};

/** Format, lint, types and pure tests: seconds, and no database. */
export const quick: readonly Check[] = [
  { name: 'Format', run: async () => ofCode(await runTool('biome', ['format', '.'])) },
  {
    name: 'Lint',
    run: async () => ofCode(await runTool('biome', ['check', '--formatter-enabled=false', '.'])),
  },
  { name: 'Types', run: typesOf },
  { name: 'Pure tests', run: vitest('pure') },
];

/** All that `npm test` runs. */
export const all: readonly Check[] = [
  ...quick,
  { name: 'Database tests', run: vitest('db') },
  {
    name: 'Browser tests',
    run: async () => {
      const { code, report } = await withReport<PlaywrightReport>((path) =>
        runTool('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: path }),
      );
      return ofPlaywright(report, code);
    },
  },
];

/** Runs checks one after the other, goes on after a failure, and ends with the total alone on a line. */
export const runChecks = async (checks: readonly Check[]): Promise<void> => {
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  for (const { name, run } of checks) {
    console.log(`\n── ${name} ──`);
    const began = performance.now();
    const outcome = await run().catch((error: unknown) => {
      console.error(error);
      return ofCode(1);
    });
    outcomes.push(outcome);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(`${outcome.failed > 0 ? '✗' : '✓'} ${name.padEnd(16)}${say(outcome)} in ${seconds} s`);
  }
  const total = sum(outcomes);
  console.log(`\n${lines.join('\n')}\n\n${say(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
};
