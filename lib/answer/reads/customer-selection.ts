import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { codesIn } from '@/db/facts/visits';
import { noPurchase, segmentKeys } from '@/lib/segments/rules';
import { listOf } from '../clauses';
import { marginsOf } from '../compile-weighed';
import { share } from '../shared-parts';

const day = z.iso.date();
const values = z.array(z.string().max(200)).min(1).max(5000);

/** Which customers a read is about: known by the end of a range, and with a purchase that the filters let through. */
export const selection = z.strictObject({
  to: day,
  category: values.optional(),
  brand: values.optional(),
  product: values.optional(),
  customerType: values.optional(),
  dayType: values.optional(),
  segment: z
    .array(z.enum([noPurchase, ...segmentKeys]))
    .min(1)
    .optional(),
});
export type Selection = z.infer<typeof selection>;

/** A segmentation run, by the month it stands for and the day it is as of. */
export type Run = { readonly month: SQL; readonly day: SQL };

const dayOf = (month: SQL) => sql`(select as_of from fact.segment_runs where month = ${month})`;

/** The run that a range shows: the newest that is as of its last day or earlier, else the first. */
export function runShown({ to }: Selection): Run {
  const month = sql`(select coalesce(max(month) filter (where as_of <= ${to}::date), min(month)) from fact.segment_runs)`;
  return { month, day: dayOf(month) };
}

/** The run of the month before the one shown. */
export function runBefore(input: Selection): Run {
  const month = sql`(select max(month) from fact.segment_runs where month < ${runShown(input).month})`;
  return { month, day: dayOf(month) };
}

const purchaseKeys = ['category', 'brand', 'product', 'customerType', 'dayType'] as const;

/** Whether the filters narrow purchases, not only customers. */
export function narrowsPurchases(input: Selection): boolean {
  return purchaseKeys.some((key) => input[key]?.length);
}

/** The conditions of the filters on purchases `j`. */
function purchaseClauses(input: Selection): SQL[] {
  const clauses: SQL[] = [];
  if (input.category?.length) {
    clauses.push(sql`j.category_code = any(${codesIn(input.category)})`);
  }
  if (input.brand?.length) clauses.push(sql`j.brand in ${listOf(input.brand)}`);
  if (input.product?.length) clauses.push(sql`j.product_id::text in ${listOf(input.product)}`);
  if (input.customerType?.length) {
    clauses.push(sql`case when j.is_first then 'new' else 'returning' end in ${listOf(input.customerType)}`);
  }
  if (input.dayType?.length) {
    clauses.push(
      sql`case when extract(isodow from j.day) >= 6 then 'weekend' else 'weekday' end in ${listOf(input.dayType)}`,
    );
  }
  return clauses;
}

const areBought = (input: Selection, run: Run): SQL =>
  sql.join([sql`j.day <= ${run.day}`, ...purchaseClauses(input)], sql.raw(' and '));

/** The purchases that the filters let through, up to the day of the run, one row a product of a session. */
export function purchases(input: Selection, run: Run = runShown(input)): SQL {
  return share(sql`select * from fact.purchases j where ${areBought(input, run)}`);
}

/** The buyers of a run, whatever they bought. */
export function members(input: Selection, run: Run = runShown(input)): SQL {
  const segment = input.segment?.length ? sql` and m.segment in ${listOf(input.segment)}` : sql.empty();
  return sql`(
    select m.*, m.orders as all_orders, m.revenue_cents as all_revenue_cents
    from fact.segment_members m where m.month = ${run.month}${segment}
  )`;
}

/**
 * The buyers of the run shown, one row each with all that the run knows. Under filters on purchases they are those
 * with such a purchase, and orders, units, revenue and contribution count these purchases only; `all_orders` and
 * `all_revenue_cents` count every purchase.
 */
export function buyers(input: Selection, run: Run = runShown(input)): SQL {
  if (!narrowsPurchases(input)) return members(input, run);
  return share(sql`
    select m.user_id, m.segment, m.recency, m.frequency, m.monetary, m.profit, m.first_order, m.last_order,
           m.previous_order, b.orders, b.units, b.revenue_cents, b.contribution_cents, m.last_order_cents,
           m.categories, m.sessions, m.cart_sessions, m.cart_orders, m.month_sessions, m.before_sessions,
           m.all_orders, m.all_revenue_cents
    from ${members(input, run)} m
    join (
      -- By order first: to count distinct orders, PostgreSQL would sort.
      select user_id, count(*) as orders, sum(units) as units, sum(revenue_cents) as revenue_cents,
             round(sum(contribution)) as contribution_cents
      from (
        select user_id, session_id, sum(units) as units, sum(revenue_cents)::bigint as revenue_cents,
               sum(revenue_cents * margin) as contribution
        from ${purchases(input, run)} j left join (
          ${marginsOf(run.month)}
        ) r using (category)
        group by user_id, session_id
      ) orders group by user_id
    ) b using (user_id)`);
}

/** Who the buyers of a run are, and their segments: what they bought is not added up. */
export function whoBought(input: Selection, run: Run): SQL {
  if (!narrowsPurchases(input)) return members(input, run);
  return share(sql`
    select m.user_id, m.segment from ${members(input, run)} m
    where m.user_id in (select j.user_id from fact.purchases j where ${areBought(input, run)})`);
}
