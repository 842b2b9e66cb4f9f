import type { View } from '@/lib/filters/view';
import { formatMoment, formatRange } from '@/lib/format';
import type { Page } from '@/lib/pages/page';
import type { DataStampInfo } from '../shell/data-stamp';
import type { PageAbout } from '../visuals/read-report';
import { describeFilters } from './describe';

/** What a dashboard's files say about the whole of it. */
export function aboutPage({ title }: Page, view: View, { asOf, version }: DataStampInfo): PageAbout {
  const against = view.before ? `, against ${formatRange(view.before)}` : '';
  return {
    title,
    period: `${formatRange(view.dates)}${against} (UTC)`,
    filters: describeFilters(view),
    asOf: asOf === null ? 'no day yet' : formatMoment(asOf),
    version: String(version),
  };
}
