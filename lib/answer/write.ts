import { z } from 'zod';
import { addAnnotation } from '@/db/app/annotations';
import { addTarget } from '@/db/app/targets';
import { type Sql, type Statements, transaction } from '@/db/client';
import { commerce } from '@/lib/metrics/commerce';

/** A change that cannot be made as it stands; the message tells a person what to do. */
export class BadChange extends Error {
  override name = 'BadChange';
}

const author = z
  .string()
  .trim()
  .min(1, 'Say who you are: others will see who changed this.')
  .max(60, 'A name has at most 60 characters.');
const day = z.iso.date('Choose a day of the calendar.');
const text = z
  .string()
  .trim()
  .min(1, 'Write a few words about the day.')
  .max(200, 'An annotation has at most 200 characters.');

const target = z.strictObject({
  metric: z.enum(Object.keys(commerce.metrics)),
  month: day.endsWith('-01', 'A target belongs to a month.'),
  cents: z
    .int('Write the target as an amount.')
    .min(1, 'A target is above zero.')
    .max(10_000_000_000_000, 'A target is at most $100,000,000,000.')
    .nullable(),
  author,
});
const annotation = z.strictObject({ id: z.uuid(), day, text: text.nullable(), author });

/** Takes what came over the wire as a change. Throws `BadChange` with words for a person. */
export function check<T>(schema: z.ZodType<T>, input: unknown): T {
  const { success, data, error } = schema.safeParse(input);
  if (!success) throw new BadChange(error.issues[0]?.message ?? 'This cannot be saved.');
  return data;
}

/** A person waits for a write: it takes milliseconds, or it fails soon. */
export const soon = <T>(sql: Sql, work: (tx: Statements) => Promise<T>): Promise<T> =>
  transaction(sql, async (tx) => {
    await tx.unsafe("set local statement_timeout = '3s'");
    return work(tx);
  });

/** Sets the target of a month, or takes it back to the default. Throws `BadChange`. */
export async function writeTarget(sql: Sql, input: unknown): Promise<void> {
  const change = check(target, input);
  await soon(sql, (tx) => addTarget(tx, change));
}

/** Adds, edits, removes or restores an annotation. Throws `BadChange`. */
export async function writeAnnotation(sql: Sql, input: unknown): Promise<void> {
  const change = check(annotation, input);
  await soon(sql, (tx) => addAnnotation(tx, change));
}
