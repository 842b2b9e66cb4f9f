'use client';

import { KpiCard } from '@/components/visuals/kpi-card';
import { ProgressToTarget } from '@/components/visuals/progress-to-target';
import { VisualCell } from '@/components/visuals/visual-grid';
import type { VisualMenuOffer } from '@/components/visuals/visual-menu';
import { formatChange } from '@/lib/format';
import { Bars } from './bars';
import { days, explanation } from './made-up';

const caption = 'vs 1–30 Mar 2020';
const menu: VisualMenuOffer = { explain: () => explanation };

/** KPI cards in each state. */
export function KpiSamples({ stale }: { readonly stale: boolean }) {
  const sparkline = <Bars label="Revenue by day" values={days.map(({ revenue }) => revenue)} />;
  return (
    <>
      <VisualCell span="quarter">
        <KpiCard
          label="Revenue"
          value="$7.21M"
          exact="$7,214,908.12"
          change={formatChange(721_490_812, 648_200_000, 'money')}
          better="up"
          caption={caption}
          state={{ kind: 'ready' }}
          stale={stale}
          menu={menu}
          sparkline={sparkline}
          progress={
            <ProgressToTarget
              label="Of the target"
              share={0.87}
              expected={0.93}
              text="87% of $8.3M; should be 93%"
            />
          }
        />
      </VisualCell>
      <VisualCell span="quarter">
        <KpiCard
          label="Average order"
          value="$272.40"
          change={formatChange(27_240, 30_710, 'money')}
          better="up"
          caption={caption}
          state={{ kind: 'ready' }}
          menu={menu}
          sparkline={sparkline}
        />
      </VisualCell>
      <VisualCell span="quarter">
        <KpiCard label="Orders" value="" better="up" state={{ kind: 'loading' }} sparkline={sparkline} />
      </VisualCell>
      <VisualCell span="quarter">
        <KpiCard
          label="Conversion"
          value=""
          better="up"
          state={{
            kind: 'error',
            message: 'The database did not answer within 10 s.',
            onRetry: () => undefined,
          }}
          sparkline={sparkline}
        />
      </VisualCell>
    </>
  );
}
