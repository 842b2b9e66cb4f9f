import { type SQL, sql } from 'drizzle-orm';
import { attributeSql, codesIn, newestRun } from '@/db/facts/visits';
import type { Attribute, DayRange, Filter, Source, TimeGrain } from '@/lib/metrics/types';

/** Values as a parenthesised list of parameters. */
export function listOf(values: readonly string[]): SQL {
  return sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql.raw(', '),
  )})`;
}

/** The conditions of a category and brand filter, over rows that hold a product's labels. */
export function labelClauses({ category, brand }: Pick<Filter, 'category' | 'brand'>): SQL[] {
  const where: SQL[] = [];
  if (category?.length) where.push(sql`category_code = any(${codesIn(category)})`);
  if (brand?.length) where.push(sql`brand in ${listOf(brand)}`);
  return where;
}

/** The ids of the products that a category and brand filter leaves. */
export function productsIn(filter: Pick<Filter, 'category' | 'brand'>): SQL {
  const where = [sql.raw('true'), ...labelClauses(filter)];
  return sql`select product_id from fact.products where ${sql.join(where, sql.raw(' and '))}`;
}

/** Whether a day lies in one of the ranges. */
export function within(day: SQL, ranges: readonly DayRange[]): SQL {
  const each = ranges.map(({ from, to }) => sql`${day} between ${from}::date and ${to}::date`);
  return each.length === 1 && each[0] ? each[0] : sql`(${sql.join(each, sql.raw(' or '))})`;
}

/** A text as LIKE takes it literally. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The first day of the bucket of a day, as `YYYY-MM-DD` text. */
export function bucketOf(day: SQL, grain: TimeGrain): SQL {
  return grain === 'day' ? sql`${day}::text` : sql`date_trunc(${sql.raw(`'${grain}'`)}, ${day})::date::text`;
}

const attributes = ['customerType', 'weekday', 'dayType', 'hour'] as const satisfies readonly Attribute[];

/**
 * The customers of segments of the newest run, as a query of user_id: one look at the run instead of one for each visit.
 * Undefined where visitors are among them who are in none.
 */
export const membersOf = (segments: readonly string[]): SQL | undefined =>
  segments.length === 0 || segments.includes('none')
    ? undefined
    : sql`select user_id from fact.segment_members
        where month = ${sql.raw(newestRun)} and segment in ${listOf(segments)}`;

/** Whether a visit's customer is in one of the segments of the newest run. */
function inSegments(segments: readonly string[]): SQL {
  const members = membersOf(segments);
  return members ? sql`v.user_id in (${members})` : sql`${attributeSql.segment} in ${listOf(segments)}`;
}

/** What a source stores of an attribute, over rows `v`, where it is not found out from the row. */
export type Stored = Partial<Readonly<Record<Attribute, SQL>>>;

/** The attributes that a source stores. */
export const storedBy = ({ dimensions }: Source): Stored => ({
  ...(dimensions.includes('segment') && { segment: sql.raw('v.segment') }),
  ...(dimensions.includes('dayType') && { dayType: sql.raw('v.day_type') }),
});

/** How an attribute reads from rows `v`. */
export const attributeOf = (attribute: Attribute, stored: Stored): SQL =>
  stored[attribute] ?? attributeSql[attribute];

/**
 * The conditions of a filter on attributes of visits, over rows `v`. Crawlers are out unless asked for.
 * @param stored what the rows hold themselves
 */
export function attributeClauses(where: Filter, stored: Stored = {}): SQL[] {
  const clauses = attributes.flatMap((name) => {
    const values = where[name];
    return values?.length ? [sql`${attributeOf(name, stored)} in ${listOf(values)}`] : [];
  });
  if (where.segment?.length)
    clauses.push(
      stored.segment ? sql`${stored.segment} in ${listOf(where.segment)}` : inSegments(where.segment),
    );
  return where.crawlers === 'include' ? clauses : [...clauses, sql.raw('not v.crawler')];
}
