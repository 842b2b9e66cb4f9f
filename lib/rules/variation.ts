import { formatDay, formatValue } from '@/lib/format';
import type { Metric } from '@/lib/metrics/types';
import type { JudgedDay } from '@/lib/stats/anomalies';
import type { Flag } from './flag';

/** The newest of the last days that is not usual for its weekday; null where all of them are. `days` in order. */
export function variationFlag(
  days: readonly JudgedDay[],
  { rules, better, format }: Pick<Metric, 'rules' | 'better' | 'format'>,
): Flag | null {
  const rule = rules?.variation;
  if (!rule) return null;
  const outside = days.slice(-rule.days).filter((day) => day.outside !== null);
  const newest = outside.at(-1);
  if (!newest) return null;
  const isGood = (newest.outside === 'above') === (better === 'up');
  const more = outside.length > 1 ? `, and ${outside.length - 1} more` : '';
  return {
    rule: 'variation',
    tone: better === 'neither' ? 'warn' : isGood ? 'good' : 'bad',
    text: `${newest.outside === 'above' ? 'Above' : 'Below'} usual on ${formatDay(newest.day, 'axis')}${more}`,
    why: outside
      .toReversed()
      .map(({ day, value, reason }) => `${formatDay(day)}: ${formatValue(value, format, 'full')}. ${reason}`)
      .join(' '),
  };
}
