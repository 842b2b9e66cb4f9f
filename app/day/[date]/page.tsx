import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { DashboardPage } from '@/app/dashboard-page';
import { NoData } from '@/app/no-data';
import { unlessAway } from '@/app/unless-away';
import { readCatalog } from '@/lib/answer/catalog';
import { servingClient } from '@/lib/answer/database';
import { isDay, isUnfinished } from '@/lib/filters/view';
import { formatDay } from '@/lib/format';
import { addDays } from '@/lib/metrics/grain';
import { dayPage } from '@/lib/pages/day-page';
import { OutsideData } from './outside-data';

export const dynamic = 'force-dynamic';

type Props = {
  readonly params: Promise<{ readonly date: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  return { title: isDay(date) ? formatDay(date, 'long') : 'No such day' };
}

/** One day, with the filters of where one came from: what was different? */
export default async function DayDetailPage({ params, searchParams }: Props) {
  const { date } = await params;
  if (!isDay(date)) notFound();
  const title = formatDay(date, 'long');
  return unlessAway(title, async () => {
    const catalog = await readCatalog(servingClient());
    if (!catalog) return <NoData title={title} />;
    const { firstDay: first, lastDay: last, asOf } = catalog.stamp;
    if (date < first || date > last)
      return (
        <OutsideData day={date} bounds={{ first, last }} stamp={catalog.stamp} search={await searchParams} />
      );
    const finished = { first, last: isUnfinished(last, asOf) ? addDays(last, -1) : last };
    return <DashboardPage page={dayPage(date, finished)} searchParams={searchParams} />;
  });
}
