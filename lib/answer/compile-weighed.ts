import { type SQL, sql } from 'drizzle-orm';
import { newestRun } from '@/db/facts/visits';
import { groupingKey } from '@/lib/metrics/canonical';
import type { Model, Query } from '@/lib/metrics/types';
import { type Weighed, weighedFrom } from '@/lib/metrics/weigh';
import { otherMargin } from '@/lib/segments/margins';

/** Margins of level-1 categories as a run of the segments used them, as `category` and `margin`. */
export const marginsOf = (month: SQL): SQL =>
  sql`select key as category, value::numeric as margin from fact.segment_runs, jsonb_each_text(parameters->'margins')
          where month = ${month}`;

/** The level-1 category of each row, for those that tell it: by node path, or by product. */
const tops: Readonly<Record<Weighed['by'], { readonly join: SQL; readonly top: SQL }>> = {
  category: { join: sql.empty(), top: sql.raw(`split_part(w."category", '.', 1)`) },
  leaf: { join: sql.empty(), top: sql.raw(`split_part(w."leaf", '.', 1)`) },
  product: {
    join: sql.raw('join fact.products p on p.product_id = w."product"'),
    top: sql.raw(`split_part(p.category_code, '.', 1)`),
  },
};

/** The rows of a question for weighed stats, from the rows that they are weighed from. Exact: cents times a decimal. */
export function selectWeighed(model: Model, query: Query, { by }: Weighed, rows: SQL): SQL {
  const { join, top } = tops[by];
  const keys = query.by.map((grouping) => sql.raw(`w."${groupingKey(grouping)}"`));
  const stats = query.stats.map((stat) =>
    sql.raw(
      `sum(w."${weighedFrom(model, stat)}" * coalesce(m.margin, ${otherMargin}))::double precision as "${stat}"`,
    ),
  );
  const groups =
    keys.length > 0 ? sql` group by ${sql.raw(keys.map((_, index) => index + 1).join(', '))}` : sql.empty();
  return sql`select ${sql.join([...keys, ...stats], sql.raw(', '))} from (${rows}) w ${join}
    left join (${marginsOf(sql.raw(newestRun))}) m on m.category = ${top}${groups}`;
}
