import type { Format } from '@/lib/metrics/types';
import { formatSigned, formatValue, NO_VALUE } from './value';

export type Direction = 'up' | 'down' | 'same' | 'none';

export type Change = {
  readonly text: string;
  readonly direction: Direction;
  /** Now minus before, in the metric's unit. */
  readonly difference: number | null;
  /** The difference as a share of the value before; null where that has no meaning (no base, or one below zero). */
  readonly ratio: number | null;
};

const NOTHING: Change = { text: NO_VALUE, direction: 'none', difference: null, ratio: null };

function directionOf(difference: number): Direction {
  if (difference === 0) return 'same';
  return difference > 0 ? 'up' : 'down';
}

/**
 * Says how a metric changed: relative for amounts, percentage points for ratios, the plain difference
 * where the base is below zero, “new” where it is zero, and a dash where either side is unknown.
 */
export function formatChange(now: number | null, before: number | null, format: Format): Change {
  if (now === null || before === null || !Number.isFinite(now) || !Number.isFinite(before)) return NOTHING;
  const difference = now - before;
  if (difference === 0)
    return { text: '0%', direction: 'same', difference: 0, ratio: before === 0 ? null : 0 };
  const direction = directionOf(difference);
  if (format === 'percent') return pointChange(difference, before);
  if (before === 0)
    return {
      text: now > 0 ? 'new' : formatValue(now, format, 'compact'),
      direction,
      difference,
      ratio: null,
    };
  if (before < 0)
    return { text: formatSigned(difference, format, 'compact'), direction, difference, ratio: null };
  const ratio = difference / before;
  return { ...relativeText(ratio), difference, ratio };
}

function pointChange(difference: number, before: number): Change {
  const points = difference * 100;
  const text = `${formatSigned(points, 'decimal', Math.abs(points) < 10 ? 'full' : 'compact')} pp`;
  const direction = /[1-9]/.test(text) ? directionOf(difference) : 'same';
  return { text, direction, difference, ratio: before > 0 ? difference / before : null };
}

function relativeText(ratio: number): { text: string; direction: Direction } {
  // Past eleven times the base, a percentage is harder to read than the multiple.
  if (ratio >= 10) return { text: `×${formatValue(ratio + 1, 'decimal', 'compact')}`, direction: 'up' };
  const tenths = Math.round(ratio * 1000) / 1000;
  if (tenths === 0) return { text: '0%', direction: 'same' };
  const text = `${formatSigned(tenths * 100, 'decimal', 'compact').replace(/^([^.]*)$/, '$1.0')}%`;
  return { text, direction: directionOf(ratio) };
}
