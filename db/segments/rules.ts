import { segmentRules } from '@/lib/segments/rules';
import type { Tie } from '@/lib/segments/scores';

/** The quintile of a column among the buyers of a run: see `scoreOf`, which it must equal. */
export function scoreSql(column: string, tie: Tie): string {
  const below = `(rank() over (partition by month order by ${column}) - 1)`;
  const n = 'count(*) over (partition by month)';
  return tie === 'lowest'
    ? `(1 + 5 * ${below} / ${n})::smallint`
    : `((5 * (${below} + count(*) over (partition by month, ${column})) + ${n} - 1) / ${n})::smallint`;
}

/** The segment by the columns `recency`, `frequency` and `monetary`. */
export function segmentSql(): string {
  const value = '(frequency + monetary + 1) / 2';
  const cases = segmentRules.map(({ key, cells }) => {
    const where = cells.map(
      (cell) =>
        `recency between ${cell.recency.join(' and ')} and ${value} between ${cell.value.join(' and ')}`,
    );
    return `when ${where.join(' or ')} then '${key}'`;
  });
  return `case ${cases.join(' ')} end`;
}
