import type { SearchParams } from 'nuqs/server';
import { ChangesProvider } from '@/components/dashboard/changes';
import { Dashboard } from '@/components/dashboard/dashboard';
import { Shell } from '@/components/shell/shell';
import { EmptyState } from '@/components/ui/message-state';
import { awaySince } from '@/lib/answer/away';
import { answerCached, everyone } from '@/lib/answer/cache';
import { readCatalog } from '@/lib/answer/catalog';
import { servingClient } from '@/lib/answer/database';
import { loadLink } from '@/lib/filters/link';
import { resolveView } from '@/lib/filters/view';
import { commerce } from '@/lib/metrics/commerce';
import { bundle } from '@/lib/pages/ask';
import type { Page } from '@/lib/pages/page';
import { scopeView } from '@/lib/pages/scope';
import { answer } from './actions';
import { annotate, setTarget } from './changes';
import { items } from './items';
import { unlessAway } from './unless-away';

type DashboardPageProps = { readonly page: Page; readonly searchParams: Promise<SearchParams> };

/** A dashboard under its link, its first answers already in it. */
export function DashboardPage(props: DashboardPageProps) {
  return unlessAway(props.page.title, () => open(props));
}

async function open({ page, searchParams }: DashboardPageProps) {
  const sql = servingClient();
  const catalog = await readCatalog(sql);
  if (!catalog) return <NoData title={page.title} />;
  const { stamp, ...counts } = catalog;
  const bounds = { first: stamp.firstDay, last: stamp.lastDay };
  const choices = {
    bounds,
    nodes: counts.nodes.map((node) => node.value),
    brands: counts.brands.map((brand) => brand.value),
  };
  const { questions } = bundle(page, scopeView(page, resolveView(await loadLink(searchParams), choices)));
  const answers = (await answerCached(sql, commerce, questions, everyone)) ?? [];
  return (
    <ChangesProvider changes={{ annotate, setTarget }}>
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

function NoData({ title }: { readonly title: string }) {
  return (
    <Shell items={items} title={title}>
      <div className="h-80">
        <EmptyState
          why="There is no data yet."
          hint="Load event files with npm run ingest -- FILE, then run npm run refresh and open this page again."
        />
      </div>
    </Shell>
  );
}
