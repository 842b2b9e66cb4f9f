import { startOfBucket } from '@/lib/metrics/grain';
import type { Answer, Row } from '@/lib/metrics/types';

export type Side = 'new' | 'returning';
export const sides: readonly Side[] = ['new', 'returning'];
export const sideNames: Readonly<Record<Side, string>> = { new: 'New', returning: 'Returning' };

/** What each side has of one metric; `share` is of both together, null where neither has any. */
export type Split = Readonly<Record<Side, { readonly amount: number; readonly share: number | null }>>;

/** Splits one metric between new and returning customers; sessions of people who never bought have none of it. */
export function splitOf(rows: readonly Row[], metric: string): Split {
  const amount = (side: Side) =>
    rows.reduce((sum, row) => sum + (row.customerType === side ? Number(row[metric] ?? 0) : 0), 0);
  const amounts = { new: amount('new'), returning: amount('returning') };
  const total = amounts.new + amounts.returning;
  const part = (side: Side) => ({ amount: amounts[side], share: total > 0 ? amounts[side] / total : null });
  return { new: part('new'), returning: part('returning') };
}

/** The rows of days, each with its week as its time. */
export function tellWeeks(answer: Answer | undefined): Row[] {
  return (answer?.rows ?? []).map((row) => ({ ...row, time: startOfBucket(String(row.time), 'week') }));
}

/** One split a week, in order. */
export function splitWeeks(rows: readonly Row[], metric: string): { week: string; split: Split }[] {
  const weeks = [...new Set(rows.map((row) => String(row.time)))].sort();
  return weeks.map((week) => ({
    week,
    split: splitOf(
      rows.filter((row) => row.time === week),
      metric,
    ),
  }));
}
