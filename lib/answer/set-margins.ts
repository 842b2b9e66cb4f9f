import { z } from 'zod';
import { type Sql, transaction } from '@/db/client';
import { refresh } from '@/db/refresh';
import { check } from './write';

const percents = z
  .record(
    z.string().min(1).max(200),
    z.coerce
      .number('Write each margin as a number of per cent.')
      .min(-100, 'A margin is at least -100%.')
      .max(100, 'A margin is at most 100%.'),
  )
  .refine((all) => Object.keys(all).length <= 500, 'There are too many categories.');

/**
 * Sets the margins of categories, in per cent, and makes the segments anew under a data version of their own. With
 * loaded events that are not refreshed yet it only saves them: false says that they wait for that. Throws `BadChange`.
 * @param url address of the database
 */
export async function setMargins(sql: Sql, url: string, input: unknown): Promise<boolean> {
  const rows = Object.entries(check(percents, input)).map(([category, percent]) => ({
    category,
    margin: percent / 100,
  }));
  const isPending = await transaction(sql, async (tx) => {
    await tx.unsafe(
      `insert into app.margins as known (category, margin)
       select category, round(margin, 4)
       from jsonb_to_recordset($1::text::jsonb) as m (category text, margin numeric)
       where category in (select split_part(category_code, '.', 1) from fact.category_nodes)
       on conflict (category) do update set margin = excluded.margin, changed_at = now()
       where known.margin is distinct from excluded.margin`,
      [JSON.stringify(rows)],
    );
    const [row] = await tx.unsafe<{ pending: boolean }[]>(
      'select exists (select from raw.chunks where not derived) as pending',
    );
    return row?.pending ?? false;
  });
  if (isPending) return false;
  await refresh(url);
  return true;
}
