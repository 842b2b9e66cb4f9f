import { type Sql, snapshot } from '@/db/client';

export type QuarantinedLine = {
  readonly file: number;
  readonly name: string;
  readonly line: number;
  readonly startByte: number;
  readonly reason: string;
  readonly base64: string;
};

const pageRows = 2_000;

/** Streams the quarantined lines of a reason (`''`: of all) in the order of the files, a page at a time. */
export async function* listQuarantine(sql: Sql, reason: string): AsyncGenerator<readonly QuarantinedLine[]> {
  let after = { file: 0, line: 0 };
  for (;;) {
    const rows = await snapshot(sql, (tx) =>
      tx.unsafe<QuarantinedLine[]>(
        `select q.file_id as file, f.name, q.line, q.start_byte as "startByte", q.reason,
                translate(encode(q.raw, 'base64'), E'\\n', '') as base64
         from raw.quarantine q join raw.files f using (file_id)
         where (q.file_id, q.line) > ($1, $2) and $3 in ('', q.reason)
         order by q.file_id, q.line limit ${pageRows}`,
        [after.file, after.line, reason],
      ),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) return;
    after = last;
  }
}
