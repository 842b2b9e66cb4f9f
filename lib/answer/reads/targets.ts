import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

/** All that was ever set as the target of a month, newest first: `cents` (null: back to the default), `author`, `at`. */
export const targets = defineRead({
  arguments: z.strictObject({
    metric: z.string().max(40),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/, 'is not the first day of a month'),
  }),
  source: 'app.targets',
  changesAtAnyTime: true,
  statement: ({ metric, month }) => sql`
    select cents, author, at from app.targets
    where metric = ${metric} and month = ${month}::date order by target_id desc limit 100`,
});
