import type { Metadata } from 'next';
import { readAlerts, readCrossed } from '@/components/alerts/alert-rows';
import { AlertsView, type FiredRow } from '@/components/alerts/alerts-view';
import { Shell } from '@/components/shell/shell';
import { judgeOnce } from '@/lib/answer/alerts';
import { answerCached } from '@/lib/answer/cache';
import { readCatalog } from '@/lib/answer/catalog';
import { servingClient, writingClient } from '@/lib/answer/database';
import { commerce } from '@/lib/metrics/commerce';
import { keepThreshold } from '../changes';
import { items } from '../items';
import { NoData } from '../no-data';
import { unlessAway } from '../unless-away';
import { readViewer } from '../viewer';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Alerts' };

/** What crossed the thresholds that a person set. */
export default function AlertsPage() {
  return unlessAway('Alerts', open);
}

async function open() {
  const sql = servingClient();
  const catalog = await readCatalog(sql);
  if (!catalog) return <NoData title="Alerts" />;
  await judgeOnce(writingClient(), catalog.stamp.version);
  const questions = ['thresholds', 'crossings'].map((read) => ({ read, arguments: {} }));
  const [set, crossed] = (await answerCached(sql, commerce, questions, await readViewer())) ?? [];
  const fired = (crossed?.rows ?? []).flatMap((row): FiredRow[] =>
    readCrossed([row]).map((one) => ({
      ...one,
      asOf: row.asOf === null ? null : String(row.asOf),
      at: String(row.at),
    })),
  );
  return (
    <Shell items={items} title="Alerts" stamp={catalog.stamp}>
      <AlertsView
        alerts={readAlerts(set?.rows ?? [])}
        fired={fired}
        total={crossed?.total ?? 0}
        keepThreshold={keepThreshold}
      />
    </Shell>
  );
}
