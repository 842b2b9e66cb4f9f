import { Shell } from '@/components/shell/shell';
import { EmptyState } from '@/components/ui/message-state';
import { KpiCard } from '@/components/visuals/kpi-card';
import { VisualCell, VisualGrid } from '@/components/visuals/visual-grid';
import { answerQueries } from '@/lib/answer/answer';
import { servingClient } from '@/lib/answer/database';
import { readStamp } from '@/lib/answer/read-stamp';
import { formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { readMetric, statsOf } from '@/lib/metrics/merge';

export const dynamic = 'force-dynamic';

const items = [{ href: '/', label: 'Executive', icon: 'executive' as const }];
const visits: readonly MetricName[] = ['revenue', 'orders', 'averageOrder', 'conversion', 'sessions'];

/** The executive page: the key figures of all data that is loaded. */
export default async function ExecutivePage() {
  const sql = servingClient();
  const stamp = await readStamp(sql);
  if (!stamp) {
    return (
      <Shell items={items} title="Executive">
        <EmptyState
          why="There is no data yet."
          hint="Load event files with npm run ingest, then run npm run refresh."
        />
      </Shell>
    );
  }
  const query = { range: { from: stamp.firstDay, to: stamp.lastDay }, by: [], where: {} };
  const answers = await answerQueries(sql, commerce, [
    { ...query, stats: statsOf(commerce, visits) },
    { ...query, stats: ['visitors'] },
  ]);
  const row = { ...answers?.[0]?.rows[0], ...answers?.[1]?.rows[0] };
  return (
    <Shell items={items} title="Executive" stamp={stamp}>
      <VisualGrid>
        {[...visits, 'visitors' as const].map((name) => (
          <VisualCell key={name} span="quarter">
            <KpiCard
              label={commerce.metrics[name].label}
              better={commerce.metrics[name].better}
              value={formatValue(readMetric(commerce, name, row), commerce.metrics[name].format, 'full')}
              caption={`${stamp.firstDay} to ${stamp.lastDay}`}
              state={{ kind: 'ready' }}
            />
          </VisualCell>
        ))}
      </VisualGrid>
    </Shell>
  );
}
