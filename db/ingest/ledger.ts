import type { Client } from 'pg';
import type { CheckedFile } from './check-file';
import type { Place } from './filled-chunk';
import type { Reason } from './reasons';

/** What the ledger knows of a file: where a load goes on, and what it is done with. */
export type Entry = {
  readonly id: number;
  readonly finished: boolean;
  /** The name under which it was first loaded. */
  readonly name: string;
  readonly chunks: number;
  readonly next: Place;
};

/** What became of the lines of a file. `loaded + duplicates + quarantined = lines`, always. */
export type Tally = {
  readonly lines: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: Readonly<Partial<Record<Reason, number>>>;
  readonly lostCategoryIds: number;
  /** Well-formed lines by type, before equal ones are removed. */
  readonly views: number;
  readonly carts: number;
  readonly removals: number;
  readonly purchases: number;
};

/** What the ledger knows of the files by their content, in the order of `files`; undefined of those that it does not know. */
export async function findEntries(
  client: Client,
  files: readonly CheckedFile[],
): Promise<(Entry | undefined)[]> {
  const { rows } = await client.query<{
    sha256: Buffer;
    id: number;
    name: string;
    finished: boolean;
    chunks: number;
    byte: string | null;
    line: string | null;
  }>(
    `select f.sha256, f.file_id as id, f.name, f.finished_at is not null as finished, count(c.chunk)::int as chunks,
       max(c.end_byte) as byte, max(c.next_line) as line
     from raw.files f left join raw.chunks c using (file_id) where f.sha256 = any($1) group by f.file_id`,
    [files.map(({ sha256 }) => sha256)],
  );
  return files.map((file) => {
    const row = rows.find(({ sha256 }) => sha256.equals(file.sha256));
    if (row === undefined) return undefined;
    const { id, name, finished, chunks } = row;
    return {
      id,
      name,
      finished,
      chunks,
      next: { byte: Number(row.byte ?? file.body), line: Number(row.line ?? 2) },
    };
  });
}

/** Finds the file by its content or enters it; commits at once. */
export async function enterFile(client: Client, file: CheckedFile): Promise<Entry> {
  await client.query(
    'insert into raw.files (sha256, name, bytes) values ($1, $2, $3) on conflict (sha256) do nothing',
    [file.sha256, file.name, file.bytes],
  );
  const [entry] = await findEntries(client, [file]);
  if (entry === undefined) throw new Error(`The ledger lost ${file.name}.`);
  return entry;
}

/** Notes that every line of the file is accounted for, and has all of it on disk. */
export async function finishFile(client: Client, id: number): Promise<void> {
  await client.query('begin; set local synchronous_commit to default');
  await client.query('update raw.files set finished_at = now() where file_id = $1', [id]);
  await client.query('commit');
}

/** Adds up the file's chunks and its quarantined lines by reason. */
export async function readTally(client: Client, id: number): Promise<Tally> {
  const sums = await client.query<Record<string, string>>(
    `select coalesce(sum(lines), 0) as lines, coalesce(sum(loaded), 0) as loaded,
       coalesce(sum(duplicates), 0) as duplicates, coalesce(sum(lost_category_ids), 0) as lost,
       coalesce(sum(views), 0) as views, coalesce(sum(carts), 0) as carts,
       coalesce(sum(removals), 0) as removals, coalesce(sum(purchases), 0) as purchases
     from raw.chunks where file_id = $1`,
    [id],
  );
  const reasons = await client.query<{ reason: Reason; lines: string }>(
    'select reason, count(*) as lines from raw.quarantine where file_id = $1 group by reason order by reason',
    [id],
  );
  const sum = (name: string): number => Number(sums.rows[0]?.[name] ?? 0);
  return {
    lines: sum('lines'),
    loaded: sum('loaded'),
    duplicates: sum('duplicates'),
    quarantined: Object.fromEntries(reasons.rows.map(({ reason, lines }) => [reason, Number(lines)])),
    lostCategoryIds: sum('lost'),
    views: sum('views'),
    carts: sum('carts'),
    removals: sum('removals'),
    purchases: sum('purchases'),
  };
}
