import type { Rules } from '@/lib/metrics/types';

export type TargetVerdict = 'met' | 'missed' | 'on track' | 'at risk' | 'off track' | 'unknown';

/** How a month stands against its target: by its end where it is over, by its projected end before. */
export function judgeTarget(
  end: number | null,
  target: number | null,
  isOver: boolean,
  { atRisk }: NonNullable<Rules['target']>,
): TargetVerdict {
  if (end === null || target === null) return 'unknown';
  if (isOver) return end >= target ? 'met' : 'missed';
  if (end >= target) return 'on track';
  return end >= target - atRisk * Math.abs(target) ? 'at risk' : 'off track';
}
