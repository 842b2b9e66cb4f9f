import { addMonths, startOfMonth } from '@/lib/metrics/grain';
import type { Statements } from '../client';

/** An event as tests write it; `time` is `YYYY-MM-DD HH:MM:SS` UTC, `price` whole cents. */
export type TestEvent = {
  readonly time: string;
  readonly type: 'view' | 'cart' | 'remove_from_cart' | 'purchase';
  readonly product: number;
  readonly category: string | null;
  readonly brand: string | null;
  readonly price: number;
  readonly user: number;
  readonly session: string | null;
};

/** A session id for tests: the same number, the same id. */
export function sessionId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Puts distinct events into raw.events as one loaded chunk of a file of its own. */
export async function insertEvents(
  sql: Statements,
  events: readonly TestEvent[],
  name: string,
): Promise<void> {
  const days = [...new Set(events.map((event) => event.time.slice(0, 10)))].sort();
  for (const month of new Set(days.map(startOfMonth))) {
    await sql.unsafe(
      `create table if not exists raw.events_${month.slice(0, 7).replace('-', '_')} partition of raw.events
       for values from ('${month}') to ('${addMonths(month, 1)}')`,
    );
  }
  await sql.unsafe(
    `insert into raw.events (event_time, user_id, product_id, category_id, user_session, price_cents, event_type, category_code, brand)
     select "time"::timestamp, "user", product, 1, session::uuid, price, type::raw.event_type, category, brand
     from jsonb_to_recordset($1::text::jsonb) as e
       ("time" text, "user" bigint, product bigint, session text, price integer, type text, category text, brand text)`,
    [JSON.stringify(events)],
  );
  const times = events.map((event) => event.time).sort();
  const count = (type: TestEvent['type']) => events.filter((event) => event.type === type).length;
  await sql.unsafe(
    `with file as (
       insert into raw.files (sha256, name, bytes, finished_at) values (sha256(convert_to($1, 'UTF8')), $1, 0, now())
       returning file_id)
     insert into raw.chunks (file_id, chunk, first_line, next_line, end_byte, lines, loaded, duplicates, quarantined,
       lost_category_ids, views, carts, removals, purchases, first_event, last_event, days)
     select file_id, 0, 2, $2::int + 2, 0, $2::int, $2::int, 0, 0, 0, $3::int, $4::int, $5::int, $6::int, $7::timestamp,
            $8::timestamp, (select array_agg(value::date) from jsonb_array_elements_text($9::text::jsonb))
     from file`,
    [
      name,
      events.length,
      count('view'),
      count('cart'),
      count('remove_from_cart'),
      count('purchase'),
      times[0] ?? null,
      times.at(-1) ?? null,
      JSON.stringify(days),
    ],
  );
}
