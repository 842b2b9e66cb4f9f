import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

const day = z.iso.date();

/** What people noted on the days of a range, by day: `id`, `day`, `text`, and the last `author` and `at`. */
export const annotations = defineRead({
  arguments: z.strictObject({ from: day, to: day }),
  source: 'app.annotations',
  changesAtAnyTime: true,
  statement: ({ from, to }) => sql`
    select id, day, text, author, at, count(*) over () as "all" from (
      select distinct on (id) id, day, text, author, at from app.annotations order by id, change_id desc
    ) newest
    where text is not null and day between ${from}::date and ${to}::date order by day, at limit 1000`,
});
