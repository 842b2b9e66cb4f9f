import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkGiven } from '@/db/server/given';
import { freePort } from '@/db/server/port';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { administer, freshName, urlOf } from '@/db/testing/template';

let database: TestDatabase;
const made: string[] = [];
const role = freshName('role');

beforeAll(async () => {
  database = await testDatabase();
  await administer(database.url, `create role ${role} login password 'plain'`);
});

afterAll(async () => {
  for (const name of made) await administer(database.url, `drop database if exists ${name}`);
  await administer(database.url, `drop role ${role}`);
  await database.drop();
});

const changed = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

describe('DATABASE_URL', () => {
  it('is taken when its server answers', async () => {
    await expect(checkGiven(database.url)).resolves.toBeUndefined();
  });

  it.each(['localhost:5432/shop', 'mysql://localhost/shop', 'shop'])(
    'that is no PostgreSQL URL (%s)',
    async (url) => {
      await expect(checkGiven(url)).rejects.toThrow(
        'It looks like postgres://user:password@host:5432/database',
      );
    },
  );

  it('with nobody behind it', async () => {
    const port = await freePort(56_030);
    const url = changed((to) => {
      to.port = String(port);
    });
    await expect(checkGiven(url)).rejects.toThrow(
      new RegExp(
        `No PostgreSQL answers at .*:${port}.*Start it, or correct host and port.*unset DATABASE_URL`,
      ),
    );
  });

  it('with a wrong password, which the message does not repeat', async () => {
    const url = changed((to) => {
      to.password = 'wr0ng-secret';
    });
    const error = await checkGiven(url).catch(String);
    expect(error).toMatch(/refuses this user or password/);
    expect(error).not.toContain('wr0ng-secret');
  });

  it('with a database that is not there yet: it is created', async () => {
    const name = freshName('missing');
    made.push(name);
    await checkGiven(urlOf(database.url, name));
    await expect(checkGiven(urlOf(database.url, name))).resolves.toBeUndefined();
  });

  it('with a user who may neither create the database nor schemas in one', async () => {
    const asRole = (url: string) => {
      const to = new URL(url);
      to.username = role;
      to.password = 'plain';
      return to.href;
    };
    await expect(checkGiven(asRole(urlOf(database.url, freshName('missing'))))).rejects.toThrow(
      /could not be created .*Create it \(create database/,
    );
    await expect(checkGiven(asRole(database.url))).rejects.toThrow(`grant create on database`);
  });

  it('with a database in another encoding', async () => {
    const name = freshName('latin');
    made.push(name);
    await administer(database.url, `create database ${name} encoding 'LATIN1' locale 'C' template template0`);
    await expect(checkGiven(urlOf(database.url, name))).rejects.toThrow(/encoded in LATIN1/);
  });
});
