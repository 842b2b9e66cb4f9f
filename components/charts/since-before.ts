import { formatChange, formatValue } from '@/lib/format';
import type { Format, TimeGrain } from '@/lib/metrics/types';
import type { TipLine } from './tip';

/** Buckets back to the one that compares: days with the same weekday, so that no weekend stands against a Friday. */
const back: Readonly<Record<TimeGrain, number>> = { day: 7, week: 1, month: 1 };
const names: Readonly<Record<TimeGrain, string>> = {
  day: 'A week before',
  week: 'The week before',
  month: 'The month before',
};

/** What stood a week (of weeks and months one) before a bucket, with the change since; nothing where that is not known. */
export function sinceBefore(
  values: readonly (number | null)[],
  index: number,
  grain: TimeGrain,
  format: Format,
): TipLine[] {
  const [now, then] = [values[index] ?? null, values[index - back[grain]] ?? null];
  if (now === null || then === null) return [];
  return [
    {
      name: names[grain],
      value: formatValue(then, format, 'full'),
      note: formatChange(now, then, format).text,
    },
  ];
}
