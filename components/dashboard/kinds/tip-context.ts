import { formatChange, formatDay, formatValue } from '@/lib/format';
import { addDays } from '@/lib/metrics/grain';
import type { Format } from '@/lib/metrics/types';
import type { Flag } from '@/lib/rules/flag';
import type { Week } from '@/lib/rules/weeks';
import type { Course, TipContext, TipLine } from '../../charts/tip';

type Part = { readonly key: string; readonly value: number };

/** What tells a part among all. */
export type Among = {
  /** The amounts of the period compared with, where it is known; parts that it lacks say nothing of it. */
  readonly before: ReadonlyMap<string, number> | null;
  readonly format: Format;
  /** The newest whole weeks of each part. */
  readonly weeks?: ReadonlyMap<string, readonly Week[]>;
  /** What rules found about a part. */
  readonly flagOf?: (key: string) => Flag | null;
  /** The sum that shares are of and the number that ranks are of, where not all parts are given. */
  readonly whole?: { readonly total: number; readonly count: number };
};

/** Weeks as a course; undefined where fewer than two are known. */
function courseOf(weeks: readonly Week[] = []): Course | undefined {
  const last = weeks.at(-1);
  if (weeks.length < 2 || !last) return undefined;
  return {
    name: `In ${weeks.length} whole weeks, to ${formatDay(addDays(last.from, 6), 'axis')}`,
    values: weeks.map(({ value }) => value),
  };
}

/** What a tooltip says of each part among all: share, rank, change where the part was there before, and its weeks. */
export function tipContext(
  parts: readonly Part[],
  { before, format, weeks, flagOf, whole }: Among,
): Readonly<Record<string, TipContext>> {
  const total = whole?.total ?? parts.reduce((sum, { value }) => sum + value, 0);
  const sorted = parts.toSorted((a, b) => b.value - a.value);
  const places = new Map(sorted.map(({ key }, place) => [key, place + 1]));
  return Object.fromEntries(
    parts.map(({ key, value }) => {
      const then = before?.get(key);
      const lines: TipLine[] = [
        { name: 'Share', value: formatValue(total > 0 ? value / total : null, 'percent', 'compact') },
        {
          name: 'Rank',
          value: `${places.get(key)} of ${formatValue(whole?.count ?? parts.length, 'count', 'full')}`,
        },
      ];
      if (then !== undefined)
        lines.push({
          name: 'Before',
          value: formatValue(then, format, 'full'),
          note: formatChange(value, then, format).text,
        });
      const course = courseOf(weeks?.get(key));
      const flag = flagOf?.(key);
      return [key, { lines, ...(course && { course }), ...(flag && { remarks: [`${flag.text}.`] }) }];
    }),
  );
}
