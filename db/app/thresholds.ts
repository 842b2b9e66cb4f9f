import type { Statements } from '@/db/client';

/** A threshold as a row of its history keeps it; `value` null takes it away. */
export type ThresholdRow = {
  readonly change: number;
  readonly id: string;
  readonly owner: string;
  readonly metric: string;
  readonly grain: 'day' | 'month';
  readonly side: 'above' | 'below';
  readonly value: number | null;
  /** The filters, as JSON. */
  readonly filters: string;
  readonly since: string;
};

const columns = 'id, owner, metric, grain, side, value, filters::text as filters, since';

/** The rows that hold: all of them, or those of one threshold. */
export async function listThresholds(tx: Statements, id: string | null = null): Promise<ThresholdRow[]> {
  return tx.unsafe<ThresholdRow[]>(
    `select distinct on (id) change_id as change, ${columns} from app.thresholds
     where $1::uuid is null or id = $1::uuid order by id, change_id desc`,
    [id],
  );
}

/** Adds a row to a threshold's history; the newest row is what holds. */
export async function addThreshold(tx: Statements, row: Omit<ThresholdRow, 'change'>): Promise<void> {
  await tx.unsafe(
    `insert into app.thresholds (id, owner, metric, grain, side, value, filters, since)
     values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8)`,
    [row.id, row.owner, row.metric, row.grain, row.side, row.value, row.filters, row.since],
  );
}

export type CrossingRow = {
  readonly id: string;
  readonly change: number;
  readonly bucket: string;
  readonly value: number;
};

/** Keeps what crossed thresholds in a version; what an earlier version showed already stays as it is. */
export async function addCrossings(
  tx: Statements,
  version: number,
  asOf: string | null,
  rows: readonly CrossingRow[],
): Promise<void> {
  await tx.unsafe(
    `insert into app.crossings (threshold_id, change_id, bucket, value, version, as_of)
     select id, change, bucket, value, $1, $2::timestamp
     from jsonb_to_recordset($3::text::jsonb) as r (id uuid, change bigint, bucket date, value double precision)
     on conflict do nothing`,
    [version, asOf, JSON.stringify(rows)],
  );
}
