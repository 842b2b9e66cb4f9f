import type { Row } from '@/lib/metrics/types';

/** Rows that a question need not give: in none of their columns anything was counted. */
const isCounted = (row: Row) => Object.values(row).some((value) => typeof value === 'number' && value !== 0);

/** What tells a row from the others: all that is no number. */
const nameOf = (row: Row) =>
  JSON.stringify(Object.entries(row).filter(([, value]) => typeof value !== 'number'));

const byName = (rows: readonly Row[]) =>
  new Map(rows.filter(isCounted).map((row) => [nameOf(row), row] as const));

/** Sums of doubles depend on their order in the last digits. */
const isNear = (a: unknown, b: unknown) =>
  a === b ||
  (typeof a === 'number' &&
    typeof b === 'number' &&
    Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

/** Whether two answers say the same, in whatever order their rows are. */
export function isSameAnswer(one: readonly Row[], other: readonly Row[]): boolean {
  const [left, right] = [byName(one), byName(other)];
  if (left.size !== right.size) return false;
  for (const [name, row] of left) {
    const match = right.get(name);
    if (!match || !Object.keys({ ...row, ...match }).every((key) => isNear(row[key], match[key])))
      return false;
  }
  return true;
}
