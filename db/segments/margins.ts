import { defaultMargin } from '@/lib/segments/margins';
import type { Statements } from '../client';

/** The margin of every level-1 category that was ever bought, as runs use them: a person's, or the default. */
export async function readMargins(tx: Statements): Promise<Record<string, number>> {
  const rows = await tx.unsafe<{ category: string; margin: number | null }[]>(
    `select c.category, m.margin::double precision as margin
     from (select distinct split_part(category_code, '.', 1) as category from fact.category_nodes) c
     left join app.margins m using (category) order by 1`,
  );
  return Object.fromEntries(
    rows.map(({ category, margin }) => [category, margin ?? defaultMargin(category)]),
  );
}
