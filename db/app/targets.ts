import type { Statements } from '@/db/client';

/** A target as a person wrote it; `cents` null takes it back to the default. */
export type TargetChange = {
  readonly metric: string;
  /** First day of the month. */
  readonly month: string;
  readonly cents: number | null;
  readonly author: string;
};

/** Adds a row to the history of a month's target; the newest row is what holds. */
export async function addTarget(
  tx: Statements,
  { metric, month, cents, author }: TargetChange,
): Promise<void> {
  await tx.unsafe('insert into app.targets (metric, month, cents, author) values ($1, $2, $3, $4)', [
    metric,
    month,
    cents,
    author,
  ]);
}
