import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

const month = z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) });
const within = (text: string) =>
  sql`event_time >= ${`${text}-01`}::timestamp and event_time < ${`${text}-01`}::timestamp + interval '1 month'`;

/** What the events of one month lack, by first level of their product's category; revenue in cents. */
export const dataMissing = defineRead({
  arguments: month,
  source: 'raw.events, fact.products',
  statement: (input) => sql`
    select ${input.month}::text as month, split_part(p.category_code, '.', 1) as category,
           count(*)::bigint as events,
           count(*) filter (where e.category_code is null)::bigint as "noCode",
           count(*) filter (where e.category_id is null)::bigint as "noCategoryId",
           count(*) filter (where e.brand is null)::bigint as "noBrand",
           count(*) filter (where e.user_session is null)::bigint as "noSession",
           count(*) filter (where e.price_cents is null)::bigint as "noPrice",
           count(*) filter (where e.price_cents = 0)::bigint as "zeroPrice",
           count(*) filter (where e.price_cents < 0)::bigint as "negativePrice",
           coalesce(sum(e.price_cents) filter (where bought), 0)::bigint as revenue,
           coalesce(sum(e.price_cents) filter (where bought and e.category_code is null), 0)::bigint as "noCodeRevenue",
           coalesce(sum(e.price_cents) filter (where bought and e.category_code is null
             and p.category_code <> 'uncategorised'), 0)::bigint as "foundCodeRevenue",
           coalesce(sum(e.price_cents) filter (where bought and e.brand is null), 0)::bigint as "noBrandRevenue",
           coalesce(sum(e.price_cents) filter (where bought and e.brand is null and p.brand <> '(none)'), 0)::bigint
             as "foundBrandRevenue",
           coalesce(sum(e.price_cents) filter (where bought and e.category_code <> p.category_code), 0)::bigint
             as "relabelledRevenue",
           coalesce(sum(e.price_cents) filter (where bought and e.brand <> p.brand), 0)::bigint as "rebrandedRevenue",
           coalesce(sum(e.price_cents) filter (where bought and e.price_cents < 0), 0)::bigint as "negativeRevenue"
    from (select *, event_type = 'purchase' as bought from raw.events where ${within(input.month)}) e
    join fact.products p using (product_id)
    group by 2 order by events desc, 2`,
});

/** The events of one month that name no session, and the sessions made of them. */
export const dataUnnamed = defineRead({
  arguments: month,
  source: 'raw.events',
  statement: (input) => sql`
    select ${input.month}::text as month, coalesce(sum(events), 0)::bigint as events, count(*)::bigint as sessions,
           count(distinct user_id)::bigint as users, count(*) filter (where units > 0)::bigint as orders,
           coalesce(sum(revenue), 0)::bigint as revenue
    from (select user_id, event_time::date as day, count(*) as events,
                 count(*) filter (where event_type = 'purchase') as units,
                 sum(price_cents) filter (where event_type = 'purchase') as revenue
          from raw.events where user_session is null and ${within(input.month)} group by 1, 2) made`,
});
