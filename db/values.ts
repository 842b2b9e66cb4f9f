import type postgres from 'postgres';

const integer = /^-?\d+$/;
const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/;

/** A whole number of PostgreSQL as a JS number; throws when it is beyond 2^53 and would lose digits. */
export const readInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${text} is beyond 2^53: select it as text, or in a larger unit.`);
  }
  return value;
};

/** A `numeric` as a JS number: whole ones exactly or not at all, fractions to the nearest double. */
export const readNumeric = (text: string): number => (integer.test(text) ? readInteger(text) : Number(text));

/** A date stays `YYYY-MM-DD`, a time becomes `YYYY-MM-DD HH:MM:SS` (sessions run in UTC). */
export const readTime = (text: string): string => time.exec(text)?.[0] ?? text;

const asText = (value: unknown): string => String(value);

/** What postgres.js makes of the types that it would read as text or as `Date`. */
export const types: Record<string, postgres.PostgresType> = {
  bigint: { to: 20, from: [20], serialize: asText, parse: readInteger },
  numeric: { to: 1700, from: [1700], serialize: asText, parse: readNumeric },
  date: { to: 1114, from: [1082, 1114, 1184], serialize: asText, parse: readTime },
};
