import { formatMoment, formatRange } from '@/lib/format';
import type { DayRange } from '@/lib/metrics/types';
import type { DataStampInfo } from '../shell/data-stamp';
import type { PageAbout } from './read-report';

/** What the files of a page without filters say about the whole of it. */
export function aboutAll(title: string, range: DayRange, { asOf, version }: DataStampInfo): PageAbout {
  return {
    title,
    period: `${formatRange(range)}, all days of the data (UTC)`,
    filters: [],
    asOf: asOf === null ? 'no day yet' : formatMoment(asOf),
    version: String(version),
  };
}
