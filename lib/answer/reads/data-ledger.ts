import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

/** How many chunks the ledger held when it was asked: a ledger that has grown is another question. */
const chunks = z.int().min(0);
const page = 50;

/** Every file of the ledger, the newest first, with what became of its lines. */
export const dataFiles = defineRead({
  arguments: z.strictObject({ chunks }),
  source: 'raw.files, raw.chunks',
  statement: () => sql`
    select f.file_id as file, f.name, f.bytes, f.started_at as "startedAt", f.finished_at as "finishedAt",
           coalesce(sum(c.lines), 0)::bigint as lines, coalesce(sum(c.loaded), 0)::bigint as loaded,
           coalesce(sum(c.duplicates), 0)::bigint as duplicates,
           coalesce(sum(c.quarantined), 0)::bigint as quarantined,
           coalesce(sum(c.lost_category_ids), 0)::bigint as "lostCategoryIds",
           coalesce(sum(c.purchases), 0)::bigint as purchases,
           (select string_agg(form || ' (' || to_char(lines, 'FM999,999,999,999') || ')', ', ' order by lines desc)
            from (select form, sum(count::bigint) as lines
                  from raw.chunks k, jsonb_each_text(k.time_forms) as t (form, count)
                  where k.file_id = f.file_id group by 1) forms) as "timeForms",
           min(c.first_event) as "firstEvent", max(c.last_event) as "lastEvent",
           coalesce(bool_and(c.derived), true)::text as shown
    from raw.files f left join raw.chunks c using (file_id)
    group by f.file_id order by f.started_at desc, f.file_id desc`,
});

/** How many lines of each file were set aside, by reason. */
export const dataReasons = defineRead({
  arguments: z.strictObject({ chunks }),
  source: 'raw.quarantine',
  statement: () => sql`
    select q.file_id as file, f.name, q.reason, count(*)::bigint as lines
    from raw.quarantine q join raw.files f using (file_id)
    group by q.file_id, f.name, q.reason order by lines desc, f.name, q.reason`,
});

/** A page of quarantined lines in the order of the files; at most the first 600 bytes of each, as hex. */
export const dataQuarantine = defineRead({
  arguments: z.strictObject({ chunks, reason: z.string().max(100), page: z.int().min(0).max(1_000_000) }),
  source: 'raw.quarantine',
  statement: (input) => sql`
    select q.file_id as file, f.name, q.line, q.start_byte as "startByte", q.reason,
           length(q.raw) as bytes, encode(substring(q.raw from 1 for 600), 'hex') as hex,
           (select count(*) from raw.quarantine where ${input.reason} in ('', reason)) as "all"
    from raw.quarantine q join raw.files f using (file_id)
    where ${input.reason} in ('', q.reason)
    order by q.file_id, q.line limit ${page} offset ${input.page * page}`,
});
