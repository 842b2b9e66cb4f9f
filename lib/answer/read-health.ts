import { type Sql, snapshot } from '@/db/client';

/** Whether pages can be answered, and from what. Moments are ISO; ages are seconds by the database's clock. */
export type Readiness = {
  readonly database: string;
  readonly version: number | null;
  readonly asOf: string | null;
  /** Since the newest event. */
  readonly dataAge: number | null;
  /** Since pages were switched to this version. */
  readonly versionAge: number | null;
  /** Since the last file was loaded to its end. */
  readonly loadAge: number | null;
  /** Chunks that are loaded and in no version yet. */
  readonly pending: number;
};

/** What the database says of itself and of the data. */
export type Health = Readiness & {
  readonly files: number;
  readonly lines: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly bytes: number;
};

const age = (moment: string) => `extract(epoch from now() - ${moment})::float8`;
const readiness = `
  current_setting('server_version') as database, v.version, v.as_of as "asOf",
  ${age("(v.as_of at time zone 'UTC')")} as "dataAge", ${age('v.switched_at')} as "versionAge",
  (select ${age('max(finished_at)')} from raw.files) as "loadAge",
  (select count(*) from raw.chunks where not derived) as pending`;
const newest =
  '(select 1) here left join (select * from mart.data_version order by version desc limit 1) v on true';

const readOne = <T extends object>(sql: Sql, statement: string): Promise<T> =>
  snapshot(sql, async (tx) => {
    const [row] = await tx.unsafe<T[]>(statement);
    if (!row) throw new Error('The database gave no answer.');
    return row;
  });

/** Reads whether pages can be answered: cheap, for it is asked often. Rejects where the database does not answer. */
export const readReadiness = (sql: Sql): Promise<Readiness> =>
  readOne<Readiness>(sql, `select ${readiness} from ${newest}`);

/** Reads the health of the database, the ledger added up; rejects where it does not answer. */
export const readHealth = (sql: Sql): Promise<Health> =>
  readOne<Health>(
    sql,
    `select ${readiness}, (select count(*) from raw.files) as files, c.*,
            pg_database_size(current_database()) as bytes
     from ${newest},
          (select coalesce(sum(lines), 0)::bigint as lines, coalesce(sum(loaded), 0)::bigint as loaded,
                  coalesce(sum(duplicates), 0)::bigint as duplicates,
                  coalesce(sum(quarantined), 0)::bigint as quarantined from raw.chunks) c`,
  );
