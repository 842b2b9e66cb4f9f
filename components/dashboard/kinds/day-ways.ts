import { readDays } from '@/lib/filters/picks';
import type { View } from '@/lib/filters/view';
import { formatDay } from '@/lib/format';
import type { Day, TimeGrain } from '@/lib/metrics/types';
import type { MenuSection } from '../../ui/menu-button';
import { type Cross, chosenValues } from '../cross';

const mostUnusual = 4;

/** The days of a chart by day that a person may look into from its menu: the one selected, those not usual, the newest. */
export function dayWays(
  cross: Cross,
  { dates }: View,
  grain: TimeGrain,
  unusual: readonly Day[] = [],
): MenuSection[] {
  if (grain !== 'day') return [];
  const picked = readDays(chosenValues(cross, 'time')[0]);
  const days = [
    ...(picked && picked.from === picked.to ? [picked.from] : []),
    ...unusual.slice(0, mostUnusual),
    dates.to,
  ];
  return [
    {
      title: 'Look into a day',
      items: [...new Set(days)].map((day) => ({
        id: `day ${day}`,
        label: formatDay(day, 'long'),
        onPick: () => cross.onThrough({ day }),
      })),
    },
  ];
}
