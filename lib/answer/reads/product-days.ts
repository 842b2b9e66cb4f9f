import { type SQL, sql } from 'drizzle-orm';
import type { DayRange, Filter } from '@/lib/metrics/types';
import type { DataVersion } from '../answer';
import { attributeClauses, within } from '../clauses';
import { relationOf } from '../relation';
import type { Scope } from './product-scope';

/** The filters that the days of a product know, or that its row has passed already. */
const ofVisits = new Set(['category', 'brand', 'product', 'customerType', 'dayType', 'weekday', 'crawlers']);

/**
 * Revenue of one product over some days by `bucket` (an expression over a day `v.day`), as one text of `day:cents`
 * named `trend`. It comes from the days of the products alone, which know customer types and days; under other
 * filters it is null.
 */
export function productTrend(
  product: SQL,
  bucket: 'v.day' | "date_trunc('week', v.day)::date",
  days: DayRange,
  where: Scope['where'],
  version: DataVersion,
): SQL {
  if (Object.keys(where).some((key) => !ofVisits.has(key))) return sql.raw('select null::text as trend');
  const clauses = attributeClauses(where as Filter);
  return sql`select string_agg(bucket || ':' || cents, ' ' order by bucket) as trend from (
      select ${sql.raw(bucket)} as bucket, sum(v.revenue)::bigint as cents
      from ${relationOf('product_day', [days], version)} v
      where v.product = ${product} and ${within(sql.raw('v.day'), [days])}
        and ${sql.join([sql.raw('v.revenue <> 0'), ...clauses], sql.raw(' and '))}
      group by 1) days`;
}
