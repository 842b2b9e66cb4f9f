import { z } from 'zod';
import { type SessionStep, steps } from '@/lib/metrics/commerce';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }, 'is not a day of the calendar');
const values = z.array(z.string().max(200)).max(5000);
const attribute = z.enum([
  'customerType',
  'segment',
  'weekday',
  'dayType',
  'hour',
  'crawler',
  'brand',
  'priceBand',
  'product',
]);

/** A range of days as it comes over the wire. */
export const rangeSchema = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'ends before it begins');

/** A filter as it comes over the wire. */
export const whereSchema = z.strictObject({
  category: values.optional(),
  brand: values.optional(),
  priceBand: values.optional(),
  product: z
    .array(z.string().regex(/^\d{1,18}$/))
    .max(5000)
    .optional(),
  customerType: values.optional(),
  segment: values.optional(),
  dayType: values.optional(),
  weekday: values.optional(),
  hour: values.optional(),
  step: z
    .array(z.enum(Object.keys(steps) as [SessionStep, ...SessionStep[]]))
    .max(5)
    .optional(),
  crawlers: z.literal('include').optional(),
});

/** A query as it comes over the wire. */
export const querySchema = z.strictObject({
  stats: z.array(z.string()).min(1).max(30),
  range: rangeSchema,
  by: z
    .array(
      z.union([
        z.strictObject({ time: z.enum(['day', 'week', 'month']) }),
        z.strictObject({ category: z.strictObject({ under: z.string().max(200) }) }),
        z.strictObject({ attribute }),
      ]),
    )
    .max(4),
  where: whereSchema,
  order: z.strictObject({ stat: z.string(), direction: z.enum(['asc', 'desc']) }).optional(),
  limit: z.int().min(1).max(100_000).optional(),
});
