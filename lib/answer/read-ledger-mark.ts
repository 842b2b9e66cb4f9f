import { snapshot } from '@/db/client';
import { lastWhileAway } from './last-while-away';

/** How far the ledger has grown: pages that show it ask anew when this changes. */
export type LedgerMark = {
  readonly chunks: number;
  /** When the newest file was loaded to its end, `YYYY-MM-DD HH:MM:SS` UTC; null when none was. */
  readonly loadedAt: string | null;
  /** When the version that pages read was made. */
  readonly refreshedAt: string | null;
  /** Whether something is loaded that no version holds yet. */
  readonly hasPending: boolean;
};

/** Reads the mark of the ledger as it is now; the last one while the database is away. */
export const readLedgerMark = lastWhileAway('ledger mark', (sql) =>
  snapshot(sql, async (tx) => {
    const [row] = await tx.unsafe<LedgerMark[]>(
      `select (select count(*) from raw.chunks)::integer as chunks,
              (select max(finished_at) from raw.files) as "loadedAt",
              (select max(switched_at) from mart.data_version) as "refreshedAt",
              exists (select from raw.chunks where not derived) as "hasPending"`,
    );
    return row ?? { chunks: 0, loadedAt: null, refreshedAt: null, hasPending: false };
  }),
);
