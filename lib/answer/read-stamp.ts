import type { Statements } from '@/db/client';

/** What a version of the data was made from, and the days it spans. */
export type Stamp = {
  readonly version: number;
  readonly asOf: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly files: number;
  readonly lines: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly views: number;
  readonly carts: number;
  readonly removals: number;
  readonly purchases: number;
};

/** The stamp of the newest version; null before the first refresh. */
export async function readStamp(tx: Statements): Promise<Stamp | null> {
  const [row] = await tx.unsafe<Stamp[]>(
    `select version, as_of as "asOf", first_day as "firstDay", last_day as "lastDay", l.*
     from mart.data_version, jsonb_to_record(ledger) as l (files int, lines bigint, duplicates bigint,
       quarantined bigint, views bigint, carts bigint, removals bigint, purchases bigint)
     order by version desc limit 1`,
  );
  return row ?? null;
}
