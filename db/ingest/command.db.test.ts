import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { root } from '@/db/server/root';
import { likeLines } from './testing/events';
import { HEADER, testFolder, testStore } from './testing/files';
import { sampleFile } from './testing/sample';

function command(url: string, ...files: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/ingest.ts'), ...files], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { child, output };
}

test('npm run ingest ends with a table', async () => {
  const { url } = await testStore();
  const { content, counts } = sampleFile();
  const path = testFolder().write('october.csv', content);
  const [out, , code] = await command(url, path).output;
  expect(code).toBe(0);
  expect(out).toContain('lines  loaded  duplicates  quarantined');
  expect(out).toContain(`${counts.lines.toLocaleString('en')}   ${counts.loaded.toLocaleString('en')}`);
});

test('a missing file is an error before a server is looked for', async () => {
  const [out, errors, code] = await command('postgres://nobody@127.0.0.1:1/none', '/nowhere/a.csv').output;
  expect([out, errors, code]).toEqual(['', '/nowhere/a.csv: there is no such file.\n', 1]);
});

test('Ctrl-C rolls the chunk under way back and says how to go on', async () => {
  const { url, ask } = await testStore();
  await ask(`create function public.hold() returns trigger language plpgsql as
    $$ begin perform pg_sleep(600); return new; end $$`);
  await ask('create trigger hold before insert on raw.chunks for each row execute function public.hold()');
  const path = testFolder().write('a.csv', `${[HEADER, ...likeLines(100, 1)].join('\n')}\n`);
  const { child, output } = command(url, path);
  const asleep = `select from pg_stat_activity where datname = current_database() and application_name = 'cartograph ingest' and wait_event = 'PgSleep'`;
  await expect.poll(() => ask(asleep), { timeout: 30_000 }).toHaveLength(1);
  child.kill('SIGINT');
  const [, errors, code] = await output;
  expect(errors).toContain('Stopped. What was committed stays; run the same command again');
  expect(code).toBe(130);
  expect(
    await ask(
      'select (select count(*)::int from raw.events) as events, (select count(*)::int from raw.chunks) as chunks',
    ),
  ).toEqual([{ events: 0, chunks: 0 }]);
});
