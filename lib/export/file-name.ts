import type { DayRange } from '@/lib/metrics/types';

/** A file name that tells what it holds: `revenue-by-day-2020-04-01-2020-04-30.csv`. */
export function fileName(title: string, period: DayRange | undefined, ending: string): string {
  const words = title
    // The name ends with the days: the period and the comparison in words need not stand before them.
    .replace(/, [^,]*(\bagainst\b|\b\d{4}\b).*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return `${[words || 'export', ...(period ? [period.from, period.to] : [])].join('-')}.${ending}`;
}
