import { execFileSync } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '@/db/refusal';

/** Whom the server runs as: undefined is ourselves; root may not, so it hands over to user postgres. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

const lookUp = (): Account => {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return undefined;
  }
};

/** Finds the account for the embedded server and, as root, creates user postgres where it is missing. */
export const serverAccount = (): Account => {
  if (process.getuid?.() !== 0) return undefined;
  const there = lookUp();
  if (there) return there;
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      { stdio: 'pipe' },
    );
  } catch (error) {
    throw new Refusal(
      `PostgreSQL does not run as root, and the user "postgres" could not be created (${String(error)}). ` +
        'Create it (useradd --system postgres), run this command as another user, or set DATABASE_URL.',
    );
  }
  const made = lookUp();
  if (!made)
    throw new Refusal('The user "postgres" was created but cannot be found. Set DATABASE_URL instead.');
  return made;
};

const allows = (path: string, account: Account, bits: number): boolean => {
  if (!account) return true;
  const { mode, uid, gid } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
};

const enter = 1;

/** Whether the account may pass through every folder above `path`. */
export const canReach = (path: string, account: Account): boolean => {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (!allows(folder, account, enter)) return false;
    if (folder === dirname(folder)) return true;
  }
};

/** Makes the account the owner of a file or folder that we made for it. */
export const giveTo = (account: Account, path: string): void => {
  if (account) chownSync(path, account.uid, account.gid);
};

const giveAllTo = (account: Account, folder: string): void => {
  giveTo(account, folder);
  for (const name of readdirSync(folder, { recursive: true })) giveTo(account, join(folder, String(name)));
};

/**
 * Whom the server of an existing data folder must run as: PostgreSQL insists on the folder's owner.
 * A clone may have been used by root and by a person in turn.
 */
export const accountOf = (data: string, account: Account): Account => {
  const { uid, gid } = statSync(data);
  if (!account) {
    if (uid === process.getuid?.()) return undefined;
    throw new Refusal(
      `The data in ${data} belong to another user (number ${uid}). Run this command as that user or as root, ` +
        'remove the folder to begin anew, or set DATABASE_URL.',
    );
  }
  if (uid !== 0) return { uid, gid };
  giveAllTo(account, data);
  return account;
};
