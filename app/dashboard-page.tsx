import { redirect } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { ChangesProvider } from '@/components/dashboard/changes';
import { Dashboard } from '@/components/dashboard/dashboard';
import { awaySince } from '@/lib/answer/away';
import { readDefaultView } from '@/lib/answer/bookmarks';
import { answerCached } from '@/lib/answer/cache';
import { readCatalog } from '@/lib/answer/catalog';
import { servingClient } from '@/lib/answer/database';
import { loadLink } from '@/lib/filters/link';
import { reopen } from '@/lib/filters/saved';
import { choicesOf, resolveView } from '@/lib/filters/view';
import { commerce } from '@/lib/metrics/commerce';
import { bundle } from '@/lib/pages/ask';
import type { Page } from '@/lib/pages/page';
import { scopeView } from '@/lib/pages/scope';
import { answer } from './actions';
import { annotate, keepThreshold, setTarget } from './changes';
import { items } from './items';
import { NoData } from './no-data';
import { unlessAway } from './unless-away';
import { readViewer } from './viewer';

type DashboardPageProps = { readonly page: Page; readonly searchParams: Promise<SearchParams> };

/** A dashboard under its link, its first answers already in it. */
export function DashboardPage(props: DashboardPageProps) {
  return unlessAway(props.page.title, () => open(props));
}

async function open({ page, searchParams }: DashboardPageProps) {
  const sql = servingClient();
  const catalog = await readCatalog(sql);
  if (!catalog) return <NoData title={page.title} />;
  const query = await openingQuery(page, searchParams);
  if (query) redirect(`${encodeURI(page.path)}?${reopen(query)}`);
  const { stamp, ...counts } = catalog;
  const bounds = { first: stamp.firstDay, last: stamp.lastDay };
  const choices = choicesOf(bounds, counts);
  const { questions } = bundle(page, scopeView(page, resolveView(await loadLink(searchParams), choices)));
  const answers = (await answerCached(sql, commerce, questions, await readViewer())) ?? [];
  return (
    <ChangesProvider changes={{ annotate, keepThreshold, setTarget }}>
      <Dashboard
        page={page}
        items={items}
        stamp={stamp}
        bounds={bounds}
        counts={counts}
        opening={{ questions, answers, away: awaySince() }}
        ask={answer}
      />
    </ChangesProvider>
  );
}

/** What a person has a page open with, where the link says nothing. */
async function openingQuery(page: Page, searchParams: Promise<SearchParams>): Promise<string | null> {
  if (Object.keys(await searchParams).length > 0) return null;
  const { person } = await readViewer();
  return person === null ? null : readDefaultView(servingClient(), person, encodeURI(page.path));
}
