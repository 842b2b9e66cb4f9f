import { commerce } from '@/lib/metrics/commerce';
import type { Sql } from '../client';
import { listMarts } from '../marts/build';
import { selectSums } from '../marts/columns';

const tables = {
  sessions:
    'user_id, session_key, day, hour, started_at, ended_at, events, views, carts, removals, units, revenue_cents, crawler',
  journeys:
    'user_id, session_id::text, day, product_id, views, carts, removals, units, revenue_cents, abandoned_cents, step',
  orders: 'user_id, session_id::text, day, ordered_at, units, revenue_cents, products, number',
  customers:
    'user_id, first_seen, last_seen, sessions, first_order_at, first_order_session::text, last_order_at, orders, units, revenue_cents',
  purchases:
    'user_id, session_id::text, day, product_id, is_first, units, revenue_cents, category_code, category, brand',
  price_courses: 'product_id, category_code, brand, days::text, log_sums::text, events::text',
  price_steps: 'product_id, step, days::text, events::text, units::text',
  products: 'product_id, category_code, brand',
  activity: 'user_id, node, day, previous_day, bought, previous_bought',
  category_nodes: 'category_code, node, parent, depth',
} as const;

/** Everything the facts and the newest marts hold, as sorted text; rows that parts of a mart hold together as one. */
export async function dump(sql: Sql): Promise<Record<string, string[]>> {
  const [{ version } = { version: 0 }] = await sql.unsafe<{ version: number }[]>(
    'select max(version) as version from mart.data_version',
  );
  const queries = {
    ...Object.fromEntries(
      Object.entries(tables).map(([name, columns]) => [
        `fact.${name}`,
        `select ${columns} from fact.${name}`,
      ]),
    ),
    ...Object.fromEntries(
      listMarts(commerce).map((source) => [`mart.${source.name}`, selectSums(commerce, source, version)]),
    ),
  };
  const all: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(queries)) {
    const rows = await sql.unsafe(query);
    all[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}
