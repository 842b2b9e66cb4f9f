import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { migrate } from '@/db/migrate';

/** Runs one statement on the server's own database; `create` and `drop database` want no transaction. */
export const administer = async (url: string, statement: string): Promise<void> => {
  const admin = postgres(url, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end({ timeout: 5 });
  }
};

/** The same server, another database. */
export const urlOf = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** A name that no other run uses. */
export const freshName = (kind: string): string => `cartograph_${kind}_${randomBytes(6).toString('hex')}`;

/** Makes a migrated, empty database on the server at `url`. */
export const makeMigrated = async (
  url: string,
  kind: string,
): Promise<{ name: string; drop: () => Promise<void> }> => {
  const name = freshName(kind);
  await administer(url, `create database ${name} encoding 'UTF8' template template0`);
  await migrate(urlOf(url, name));
  return { name, drop: () => administer(url, `drop database if exists ${name} with (force)`) };
};
