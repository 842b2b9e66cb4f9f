import postgres from 'postgres';
import { Refusal } from '@/db/refusal';
import { judge, nameOf, type ServerFacts, withoutPassword } from '@/db/server/judge';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
]);

const open = (url: string) =>
  postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined, fetch_types: false });

const explain = (url: string, error: unknown): Error => {
  const shown = withoutPassword(url);
  const orElse = 'Or unset DATABASE_URL to use the embedded PostgreSQL.';
  const code = codeOf(error);
  if (unreachable.has(code)) {
    return new Refusal(
      `No PostgreSQL answers at ${shown} (${messageOf(error)}). Start it, or correct host and port in DATABASE_URL. ${orElse}`,
    );
  }
  if (code === '28P01' || code === '28000') {
    return new Refusal(
      `PostgreSQL at ${shown} refuses this user or password (${messageOf(error)}). Correct them in DATABASE_URL. ${orElse}`,
    );
  }
  return new Refusal(
    `PostgreSQL at ${shown} cannot be used: ${messageOf(error)}. Correct DATABASE_URL. ${orElse}`,
  );
};

/** Creates the database that `url` names where it is missing, through the server's own database "postgres". */
export const ensureDatabase = async (url: string): Promise<void> => {
  const client = open(url);
  try {
    await client`select 1`;
    return;
  } catch (error) {
    if (codeOf(error) !== '3D000') throw explain(url, error);
  } finally {
    await client.end({ timeout: 5 });
  }
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const admin = open(maintenance.href);
  const name = nameOf(url);
  try {
    await admin`create database ${admin(name)} encoding 'UTF8' template template0`;
  } catch (error) {
    // Another command may have been faster.
    if (codeOf(error) === '42P04') return;
    throw new Refusal(
      `There is no database "${name}" at ${withoutPassword(url)}, and it could not be created (${messageOf(error)}). ` +
        `Create it (create database "${name}" encoding 'UTF8') or name another one in DATABASE_URL.`,
    );
  } finally {
    await admin.end({ timeout: 5 });
  }
};

/** Checks that the server behind `url` can hold a shop; throws what to do when it cannot. */
export const checkGiven = async (url: string): Promise<void> => {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Refusal(
      'DATABASE_URL is not a PostgreSQL URL. It looks like postgres://user:password@host:5432/database',
    );
  }
  await ensureDatabase(url);
  const client = open(url);
  try {
    const [row] = await client<ServerFacts[]>`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
        current_setting('server_encoding') as encoding,
        has_database_privilege(current_database(), 'create') as "mayCreate"`;
    if (row) judge(url, row);
  } finally {
    await client.end({ timeout: 5 });
  }
};
