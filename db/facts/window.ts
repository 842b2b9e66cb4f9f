import { addDays, startOfMonth } from '@/lib/metrics/grain';
import type { Day, DayRange } from '@/lib/metrics/types';

/** Days as runs without a gap, cut at month ends, so that no step sorts more than a month of events at once. */
export function listWindows(days: readonly Day[]): DayRange[] {
  const windows: DayRange[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = windows.at(-1);
    if (last && addDays(last.to, 1) === day && startOfMonth(day) === startOfMonth(last.from)) {
      windows[windows.length - 1] = { from: last.from, to: day };
    } else {
      windows.push({ from: day, to: day });
    }
  }
  return windows;
}
