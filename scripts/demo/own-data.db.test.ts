import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { countOtherFiles } from './own-data';

it('counts what the ledger knows besides the sample', async () => {
  const { url, drop } = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'cartograph-own-'));
  const sample = join(folder, '2019-Oct.csv');
  writeFileSync(sample, 'a sample');
  const sql = connect(url, 'work');
  const enter = (content: string) =>
    sql`insert into raw.files (sha256, name, bytes)
        values (${createHash('sha256').update(content).digest()}, '2019-Oct.csv', 8)`;

  expect(await countOtherFiles(url, [sample])).toBe(0);
  await enter('a sample');
  expect([await countOtherFiles(url, [sample]), await countOtherFiles(url, [])]).toEqual([0, 1]);
  await enter('a file of a person');
  expect(await countOtherFiles(url, [sample])).toBe(1);

  await sql.end();
  await drop();
  rmSync(folder, { recursive: true });
});
