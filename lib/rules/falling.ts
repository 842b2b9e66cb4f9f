import { formatChange, formatDay, formatValue } from '@/lib/format';
import type { Metric } from '@/lib/metrics/types';
import type { Flag } from './flag';
import type { Week } from './weeks';

/**
 * Whether each of the last weeks is worse than the one before; null where not, or where too few are known. `weeks`
 * follow each other, oldest first; what is better falling is worse rising.
 */
export function fallingFlag(
  weeks: readonly Week[],
  { rules, better, format }: Pick<Metric, 'rules' | 'better' | 'format'>,
): Flag | null {
  const rule = rules?.falling;
  if (!rule || better === 'neither') return null;
  const last = weeks.slice(-(rule.weeks + 1));
  const values = last.flatMap(({ value }) => value ?? []);
  const [first, newest] = [values[0], values.at(-1)];
  if (values.length <= rule.weeks || first === undefined || newest === undefined) return null;
  const isWorse = (then: number, now: number) => (better === 'up' ? now < then : now > then);
  const steps = values.slice(1).every((now, at) => isWorse(values[at] ?? now, now));
  if (!steps || Math.abs(newest - first) < rule.least * Math.abs(first)) return null;
  const way = better === 'up' ? 'Falling' : 'Rising';
  const course = values.map((value) => formatValue(value, format, 'compact')).join(', ');
  const [from = '', to = ''] = [last[0]?.from, last.at(-1)?.from];
  return {
    rule: 'falling',
    tone: 'bad',
    text: `${way} for ${rule.weeks} weeks`,
    why: `${course} in the weeks from ${formatDay(from, 'axis')} to the one from ${formatDay(to)}: ${formatChange(newest, first, format).text} in all.`,
  };
}
