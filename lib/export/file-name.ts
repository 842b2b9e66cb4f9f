import type { DayRange } from '@/lib/metrics/types';

/** A file name that tells what it holds: `revenue-by-day-2020-04-01-2020-04-30.csv`. */
export function fileName(title: string, period: DayRange | undefined, ending: string): string {
  const words = title
    // What it is compared with belongs to the picture, not to the name.
    .replace(/, [^,]*\bagainst\b.*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return `${[words || 'export', ...(period ? [period.from, period.to] : [])].join('-')}.${ending}`;
}
