import { formatMoment, formatMonth, formatRange, formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import type { Flag, Tone } from '@/lib/rules/flag';
import { type Standing, yearlyGrowth } from './target-standing';

const percent = (ratio: number) => formatValue(ratio, 'percent', 'compact');

/** The default target, in words. */
export const usualWords = `the month before × ${yearlyGrowth}^(1/12), which makes ${percent(yearlyGrowth - 1)} in a year`;

const verdicts: Readonly<Record<Standing['verdict'], readonly [words: string, tone: Tone]>> = {
  met: ['Target met', 'good'],
  missed: ['Target missed', 'bad'],
  'on track': ['On track', 'good'],
  'at risk': ['At risk', 'warn'],
  'off track': ['Off track', 'bad'],
  unknown: ['No verdict', 'soft'],
};

/** What the rule of the target says of a month. */
export function targetFlag(month: Standing, format: Format): Flag {
  const [words, tone] = verdicts[month.verdict];
  const doubt = !month.isSure && (tone === 'good' || tone === 'bad');
  const end = month.isOver || month.variance === null ? '' : 'Projected to end ';
  return {
    rule: 'target',
    tone,
    text: `${words}${doubt ? ', but not surely' : ''}`,
    why: `${end}${varianceWords(month, format)}. ${projectionWords(month, format)}`,
  };
}

/** Where the target comes from, and why it is not the one that was set. */
export function originWords({ origin, change, isNarrowed, month }: Standing): string {
  if (origin === 'none')
    return `No target: the data does not hold all of the month before ${formatMonth(month, 'long')}. Set one.`;
  if (origin === 'set' && change) return `Set by ${change.author}, ${formatMoment(change.at)}.`;
  const usual = `Default: ${usualWords}.`;
  return isNarrowed && change?.cents
    ? `${usual} The target that ${change.author} set is for the whole shop.`
    : usual;
}

/** How the end of the month differs from the target: `$12.3K (3.2%) above target`. */
export function varianceWords({ variance, target }: Standing, format: Format): string {
  if (variance === null || target === null) return 'Nothing to compare with';
  if (variance === 0) return 'Exactly the target';
  const share = target > 0 ? ` (${percent(Math.abs(variance) / target)})` : '';
  const side = variance > 0 ? 'above' : 'below';
  return `${formatValue(Math.abs(variance), format, 'compact')}${share} ${side} target`;
}

/** Where the month will end, with its interval. */
export function projectionWords({ rate, isOver }: Standing, format: Format): string {
  if (isOver) return 'The month is over.';
  const { expected, lower, upper, daysLeft } = rate;
  if (expected === null) return 'Too few finished days to project the end of the month.';
  const range =
    lower === null || upper === null
      ? 'too few days for an interval'
      : `95% between ${formatValue(lower, format, 'compact')} and ${formatValue(upper, format, 'compact')}`;
  const left = daysLeft === 1 ? '1 day to go' : `${daysLeft} days to go`;
  return `${left}; ${range}.`;
}

/** The days that the target is about, which do not follow the date range. */
export function monthWords({ days, month }: Standing): string {
  const last = days.at(-1)?.day ?? month;
  return `${formatRange({ from: month, to: last })}, the newest month, whatever the date range`;
}
