import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cellDays, longestOrders } from '@/lib/segments/cells';
import { type ListSort, listSorts } from '@/lib/segments/list';
import { segmentKeys } from '@/lib/segments/rules';
import { buyers, narrowsPurchases, runShown, selection } from './customer-selection';
import { defineRead } from './read';

const columns: Readonly<Record<ListSort, { name: string; type: string }>> = {
  revenue: { name: 'revenue_cents', type: 'bigint' },
  contribution: { name: 'contribution_cents', type: 'bigint' },
  orders: { name: 'orders', type: 'integer' },
  lastOrder: { name: 'last_order', type: 'date' },
  id: { name: 'user_id', type: 'bigint' },
};

const input = selection.extend({
  cell: z.strictObject({
    segment: z.enum(segmentKeys as [string, ...string[]]).optional(),
    dayCell: z.int().min(0).max(9_999).optional(),
    orderCell: z.int().min(0).max(longestOrders).optional(),
  }),
  /** The digits that the id begins with. */
  find: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  sort: z.enum(listSorts),
  direction: z.enum(['asc', 'desc']),
  after: z
    .strictObject({
      value: z.string().regex(/^(-?\d{1,18}|\d{4}-\d\d-\d\d)$/),
      id: z.int().min(0),
    })
    .optional(),
  limit: z.int().min(1).max(10_000),
});
type Input = z.infer<typeof input>;

/** Who has an id that begins with some digits. Ids are numbers of up to 15 digits: such ids lie in one range for each length. */
export function startsWith(digits: string): SQL {
  const ranges = Array.from({ length: 16 - digits.length }, (_, more) => {
    const low = Number(digits) * 10 ** more;
    return sql`user_id between ${low}::bigint and ${low + 10 ** more - 1}::bigint`;
  });
  return sql`(${sql.join(ranges, sql.raw(' or '))})`;
}

function narrow({ cell, find }: Input): SQL[] {
  const { dayCell, orderCell } = cell;
  const clauses: SQL[] = [];
  if (cell.segment !== undefined) clauses.push(sql`segment = ${cell.segment}`);
  if (dayCell !== undefined) {
    const from = sql`as_of - ${dayCell * cellDays + cellDays - 1}::integer`;
    clauses.push(sql`last_order between ${from} and as_of - ${dayCell * cellDays}::integer`);
  }
  if (orderCell !== undefined) {
    clauses.push(orderCell < longestOrders ? sql`orders = ${orderCell}` : sql`orders >= ${orderCell}`);
  }
  if (find !== undefined) clauses.push(startsWith(find));
  return clauses;
}

/** One page of the buyers of a selection, cell or search, in an order, after the last one of the page before. */
export const customerList = defineRead({
  arguments: input,
  source: 'fact.segment_members',
  statement: (asked) => {
    const { cell: _, find: _f, sort, direction, after, limit, ...chosen } = asked;
    const { name, type } = columns[sort];
    const order = sql.raw(`${name} ${direction}, user_id ${direction}`);
    const narrowed = narrow(asked);
    const where = (clauses: readonly SQL[]) =>
      clauses.length > 0 ? sql`where ${sql.join([...clauses], sql.raw(' and '))}` : sql.empty();
    const from = sql`from ${buyers(chosen)} b, (select ${runShown(chosen).day} as as_of) s`;
    const later = after
      ? [
          sql`(${sql.raw(name)}, user_id) ${sql.raw(direction === 'desc' ? '<' : '>')}
            (${after.value}::${sql.raw(type)}, ${after.id}::bigint)`,
        ]
      : [];
    // Everyone is counted by the run itself.
    const isAll = narrowed.length === 0 && !chosen.segment?.length && !narrowsPurchases(chosen);
    const all = isAll
      ? sql`(select buyers from fact.segment_runs where month = ${runShown(chosen).month})`
      : sql`(select count(*) ${from} ${where(narrowed)})`;
    return sql`
    select user_id::text as id, segment, recency, frequency, monetary, profit, orders::bigint as orders,
           revenue_cents::bigint as revenue, contribution_cents::bigint as contribution, first_order as "firstOrder",
           last_order as "lastOrder", as_of - last_order as days, as_of as "asOf", ${all}::bigint as "all"
    ${from} ${where([...narrowed, ...later])} order by ${order} limit ${limit}`;
  },
});
