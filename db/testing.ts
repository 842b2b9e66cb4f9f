import { administer, freshName, urlOf } from '@/db/testing/template';

/** A migrated, empty database of a test's own. */
export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

const read = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: database tests are called *.db.test.ts and run by vitest's project "db".`,
    );
  return value;
};

/** Makes a migrated, empty database in about 50 ms; `drop` removes it together with the connections to it. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = read('CARTOGRAPH_TEST_SERVER');
  const name = freshName('test');
  await administer(server, `create database ${name} template ${read('CARTOGRAPH_TEST_TEMPLATE')}`);
  return {
    url: urlOf(server, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
};
