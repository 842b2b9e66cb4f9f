import { z } from 'zod';
import { canonicalQuery, groupingKey } from '@/lib/metrics/canonical';
import type { Model, Query } from '@/lib/metrics/types';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }, 'is not a day of the calendar');
const values = z.array(z.string().max(200)).max(5000);
const attribute = z.enum(['customerType', 'weekday', 'dayType', 'hour', 'crawler', 'brand']);

const querySchema = z.strictObject({
  stats: z.array(z.string()).min(1).max(30),
  range: z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to, 'ends before it begins'),
  by: z
    .array(
      z.union([
        z.strictObject({ time: z.enum(['day', 'week', 'month']) }),
        z.strictObject({ category: z.strictObject({ under: z.string().max(200) }) }),
        z.strictObject({ attribute }),
      ]),
    )
    .max(4),
  where: z.strictObject({
    category: values.optional(),
    brand: values.optional(),
    customerType: values.optional(),
    dayType: values.optional(),
    weekday: values.optional(),
    hour: values.optional(),
    crawlers: z.literal('include').optional(),
  }),
  order: z.strictObject({ stat: z.string(), direction: z.enum(['asc', 'desc']) }).optional(),
  limit: z.int().min(1).max(100_000).optional(),
});

/** A question that cannot be answered as it stands; the message says why, in words for a developer. */
export class BadQuery extends Error {
  override name = 'BadQuery';
}

/** Takes what came over the wire as a query of the model, in its canonical spelling. Throws `BadQuery`. */
export function checkQuery(model: Model, input: unknown): Query {
  const parsed = querySchema.safeParse(input);
  if (!parsed.success) throw new BadQuery(z.prettifyError(parsed.error));
  const query = canonicalQuery(parsed.data as Query);
  const unknown = [...query.stats, ...(query.order ? [query.order.stat] : [])].find(
    (stat) => !model.stats[stat],
  );
  if (unknown !== undefined) throw new BadQuery(`There is no stat "${unknown}".`);
  if (query.order && !query.stats.includes(query.order.stat)) {
    throw new BadQuery(`To order by "${query.order.stat}", ask for it too.`);
  }
  const keys = query.by.map(groupingKey);
  if (new Set(keys).size < keys.length) throw new BadQuery('A query groups by each thing once.');
  return query;
}
