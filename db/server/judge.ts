import { Refusal } from '@/db/refusal';

const oldest = 150_000;

/** The URL without its password, for messages. */
export const withoutPassword = (url: string): string => {
  const shown = new URL(url);
  shown.password = shown.password ? '…' : '';
  return decodeURI(shown.href);
};

/** The name of the database in a URL. */
export const nameOf = (url: string): string =>
  decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

/** What a server says about itself and about the database that it opened for us. */
export type ServerFacts = {
  /** As `server_version_num`: 180004 is 18.4. */
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly mayCreate: boolean;
};

/** Throws what to do when a server that answers cannot hold a shop. */
export const judge = (url: string, { number, version, encoding, mayCreate }: ServerFacts): void => {
  const shown = withoutPassword(url);
  if (number < oldest) {
    throw new Refusal(
      `PostgreSQL at ${shown} is version ${version}; 15 or newer is needed. Upgrade it, or unset DATABASE_URL to use the embedded one.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new Refusal(
      `The database at ${shown} is encoded in ${encoding}; UTF8 is needed. Name another one in DATABASE_URL: it is created when missing.`,
    );
  }
  if (!mayCreate) {
    throw new Refusal(
      `The user of ${shown} may not create schemas there. Run: grant create on database "${nameOf(url)}" to "${decodeURIComponent(new URL(url).username)}"`,
    );
  }
};
