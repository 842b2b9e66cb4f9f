import { expect, it } from 'vitest';
import { connect } from '@/db/client';
import { testDatabase } from '@/db/testing';

it('each test database is migrated, empty and its own', async () => {
  const databases = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
  const counts = await Promise.all(
    databases.map(async ({ url }, place) => {
      const sql = connect(url, 'work');
      for (let file = 0; file < place; file += 1) {
        await sql`insert into raw.files (sha256, name, bytes) values (${Buffer.from([file])}, 'a.csv', 1)`;
      }
      const [row] = await sql`select count(*) as files from raw.files`;
      await sql.end();
      return row?.files;
    }),
  );
  await Promise.all(databases.map(({ drop }) => drop()));
  expect(counts).toEqual([0, 1, 2]);
});
