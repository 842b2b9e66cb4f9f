import type { Client } from 'pg';
import { writeInt32, writeInt64 } from './bytes';
import { copyIn, field } from './copy-in';
import type { BadLine, FilledChunk } from './filled-chunk';
import { dayText, timeFormText, timeText } from './parse-time';
import { type Months, makePartitions, summarizeTimes, tableOf } from './partitions';

const KEY = 'event_time, user_id, product_id, event_type';
const REST = ['category_id', 'user_session', 'price_cents', 'category_code', 'brand'];

/** New events only. The four columns that are never null join; the others must be the same or both missing. */
const INSERT_NEW = `
with gained as (
  insert into raw.events
  select incoming.* from incoming where not exists (
    select from raw.events e
    where e.event_time between $1::timestamp and $2::timestamp
      and (${KEY.replace(/\w+/g, 'e.$&')}) = (${KEY.replace(/\w+/g, 'incoming.$&')})
      and ${REST.map((name) => `e.${name} is not distinct from incoming.${name}`).join(' and ')}
  )
  returning event_time
)
select count(*)::int as loaded, coalesce(array_agg(distinct event_time::date::text), '{}') as days from gained`;

type Range = { readonly first: string; readonly last: string };
type Gained = { readonly loaded: number; readonly days: string[] };

/** The part of the chunk's time that committed chunks also cover, or null; only there can an event be known. */
async function overlap(client: Client, chunk: FilledChunk): Promise<Range | null> {
  if (chunk.count === 0) return null;
  const { rows } = await client.query<Range>(
    `select greatest(min(first_event), $1::timestamp)::text as first, least(max(last_event), $2::timestamp)::text as last
     from raw.chunks where first_event <= $2 and last_event >= $1 having count(*) > 0`,
    [timeText(chunk.first), timeText(chunk.last)],
  );
  return rows[0] ?? null;
}

/** `months` are those of the chunk. */
async function writeEvents(
  client: Client,
  chunk: FilledChunk,
  known: Range | null,
  months: readonly string[],
): Promise<Gained> {
  const rows = [chunk.rows];
  if (known === null) {
    // Rows of one month need not be sorted into partitions one by one, which costs a tenth of a COPY.
    const [month, ...others] = months;
    const table = month !== undefined && others.length === 0 ? tableOf(month) : 'events';
    await copyIn(client, `raw.${table}`, rows);
    return { loaded: chunk.count, days: chunk.days.map(dayText) };
  }
  await client.query('create temp table if not exists incoming (like raw.events) on commit delete rows');
  await copyIn(client, 'incoming', rows);
  await client.query('analyze incoming');
  const { rows: gained } = await client.query<Gained>(INSERT_NEW, [known.first, known.last]);
  return gained[0] ?? { loaded: 0, days: [] };
}

function quarantineRow(fileId: number, line: BadLine): Buffer {
  const fixed = Buffer.alloc(2 + 8 + 12 + 12);
  fixed[1] = 5;
  writeInt32(fixed, 2, 4);
  writeInt32(fixed, 6, fileId);
  writeInt32(fixed, 10, 8);
  writeInt64(fixed, 14, line.line);
  writeInt32(fixed, 22, 8);
  writeInt64(fixed, 26, line.byte);
  return Buffer.concat([fixed, field(Buffer.from(line.reason)), field(line.raw)]);
}

const countForms = ({ timeForms }: FilledChunk): Record<string, number> =>
  Object.fromEntries(
    timeForms.flatMap((lines, form) => (lines > 0 ? [[timeFormText(form), lines] as const] : [])),
  );

/**
 * Writes a chunk's events, its quarantined lines and its ledger row in one transaction. A rejection leaves the
 * transaction open: the connection must be ended, which rolls it back.
 */
export async function writeChunk(
  client: Client,
  file: { readonly id: number; readonly chunk: number },
  chunk: FilledChunk,
  months: Months,
): Promise<void> {
  const own = [...new Set(chunk.days.map((day) => dayText(day).slice(0, 7)))];
  await makePartitions(client, months, own);
  // Only this load writes events, so what is known before the transaction is still so in it.
  const known = await overlap(client, chunk);
  if (known !== null) await summarizeTimes(client, months, own);
  for (const month of own) {
    months.touched.add(month);
    months.summarized.delete(month);
  }
  await client.query('begin');
  const gained = chunk.count > 0 ? await writeEvents(client, chunk, known, own) : { loaded: 0, days: [] };
  if (chunk.bad.length > 0) {
    await copyIn(client, 'raw.quarantine', [
      Buffer.concat(chunk.bad.map((line) => quarantineRow(file.id, line))),
    ]);
  }
  const wellFormed = chunk.lines - chunk.bad.length;
  await client.query(
    `insert into raw.chunks (file_id, chunk, first_line, next_line, end_byte, lines, loaded, duplicates, quarantined,
       lost_category_ids, views, carts, removals, purchases, first_event, last_event, days, time_forms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      file.id,
      file.chunk,
      chunk.start.line,
      chunk.end.line,
      chunk.end.byte,
      chunk.lines,
      gained.loaded,
      wellFormed - gained.loaded,
      chunk.bad.length,
      chunk.lostCategoryIds,
      ...chunk.types,
      wellFormed > 0 ? timeText(chunk.first) : null,
      wellFormed > 0 ? timeText(chunk.last) : null,
      gained.days.sort(),
      JSON.stringify(countForms(chunk)),
    ],
  );
  await client.query('commit');
}
