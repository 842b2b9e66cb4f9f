import { type Sql, snapshot } from '@/db/client';

/** What the database says of itself and of the data. Moments are ISO; ages are seconds by the database's clock. */
export type Health = {
  readonly database: string;
  readonly version: number | null;
  readonly asOf: string | null;
  /** Since the newest event. */
  readonly dataAge: number | null;
  /** Since pages were switched to this version. */
  readonly versionAge: number | null;
  /** Since the last file was loaded to its end. */
  readonly loadAge: number | null;
  readonly files: number;
  readonly lines: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  /** Chunks that are loaded and in no version yet. */
  readonly pending: number;
  readonly bytes: number;
};

const age = (moment: string) => `extract(epoch from now() - ${moment})::float8`;

/** Reads the health of the database; rejects where it does not answer. */
export function readHealth(sql: Sql): Promise<Health> {
  return snapshot(sql, async (tx) => {
    const [row] = await tx.unsafe<Health[]>(
      `select current_setting('server_version') as database, v.version, v.as_of as "asOf",
              ${age("(v.as_of at time zone 'UTC')")} as "dataAge", ${age('v.switched_at')} as "versionAge",
              (select ${age('max(finished_at)')} from raw.files) as "loadAge",
              (select count(*) from raw.files) as files, c.*,
              pg_database_size(current_database()) as bytes
       from (select coalesce(sum(lines), 0)::bigint as lines, coalesce(sum(loaded), 0)::bigint as loaded,
                    coalesce(sum(duplicates), 0)::bigint as duplicates,
                    coalesce(sum(quarantined), 0)::bigint as quarantined,
                    count(*) filter (where not derived) as pending from raw.chunks) c
       left join (select * from mart.data_version order by version desc limit 1) v on true`,
    );
    if (!row) throw new Error('The database gave no answer.');
    return row;
  });
}
