import { connect } from '@/db/client';
import { answerQueries } from '@/lib/answer/answer';
import { commerce } from '@/lib/metrics/commerce';
import type { Filter, Query } from '@/lib/metrics/types';
import { round } from './summarise';

export type RawTimes = { readonly ratio: number | null; readonly equal: number; readonly different: number };

const stats = ['revenue', 'units', 'views', 'carts'];

/** Asks the raw events what pages ask of the views, over all days: the same answers, and how much longer it takes. */
export async function measureRaw(url: string, filters: readonly Filter[]): Promise<RawTimes> {
  const sql = connect(url, 'work');
  try {
    const [span] = await sql.unsafe<{ from: string; to: string }[]>(
      'select first_day as "from", last_day as "to" from mart.data_version order by version desc limit 1',
    );
    if (!span) throw new Error('The bench needs data.');
    let [fast, slow, equal, different] = [0, 0, 0, 0];
    for (const where of filters) {
      const query: Query = { stats, range: span, by: [], where: { ...where, crawlers: 'include' } };
      const [answer] = (await answerQueries(sql, commerce, [query])) ?? [];
      const began = performance.now();
      const [row] = await sql.unsafe(
        `select coalesce(sum(price_cents) filter (where event_type = 'purchase'), 0)::bigint as revenue,
                count(*) filter (where event_type = 'purchase') as units,
                count(*) filter (where event_type = 'view') as views,
                count(*) filter (where event_type = 'cart') as carts
         from raw.events join fact.products p using (product_id)
         where ($1::text[] is null or p.brand = any($1))
           and ($2::text[] is null or p.category_code in
             (select category_code from fact.category_nodes where node = any($2)))`,
        [where.brand ? [...where.brand] : null, where.category ? [...where.category] : null],
      );
      slow += performance.now() - began;
      fast += answer?.explain.milliseconds ?? 0;
      const same = stats.every((stat) => row?.[stat] === answer?.rows[0]?.[stat]);
      if (same) equal += 1;
      else different += 1;
    }
    return { ratio: fast > 0 ? round(slow / fast) : null, equal, different };
  } finally {
    await sql.end();
  }
}
