import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

/** A person's thresholds, each with the newest day or month that crossed it. */
export const thresholds = defineRead({
  arguments: z.strictObject({}),
  source: 'app.thresholds, app.crossings',
  changesAtAnyTime: true,
  isPersonal: true,
  statement: (_, _version, person) => sql`
    with newest as (
      select distinct on (id) * from app.thresholds where owner = ${person ?? ''} order by id, change_id desc
    )
    select n.id::text as id, n.metric, n.grain, n.side, n.value, n.filters::text as filters, n.since, n.at,
           c.bucket, c.value as reached, c.version
    from newest n left join lateral (
      select bucket, value, version from app.crossings where change_id = n.change_id order by bucket desc limit 1
    ) c on true
    where n.value is not null order by n.metric, n.grain, n.change_id`,
});

/** What crossed a person's thresholds, newest first, as the thresholds were then. */
export const crossings = defineRead({
  arguments: z.strictObject({}),
  source: 'app.crossings, app.thresholds',
  changesAtAnyTime: true,
  isPersonal: true,
  statement: (_, _version, person) => sql`
    select c.crossing_id::text as id, t.metric, t.grain, t.side, t.value, t.filters::text as filters, c.bucket,
           c.value as reached, c.version, c.as_of as "asOf", c.at, count(*) over () as "all"
    from app.crossings c join app.thresholds t using (change_id)
    where t.owner = ${person ?? ''} order by c.bucket desc, c.crossing_id desc limit 500`,
});
