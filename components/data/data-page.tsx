'use client';

import { type ComponentType, useMemo, useState } from 'react';
import { listBuckets } from '@/lib/metrics/grain';
import type { Ask } from '../dashboard/ask';
import { AwayBanner } from '../dashboard/away-banner';
import { Providers } from '../dashboard/providers';
import { useComeBack } from '../dashboard/use-come-back';
import type { DataStampInfo } from '../shell/data-stamp';
import type { NavItem } from '../shell/nav-items';
import { Shell } from '../shell/shell';
import { PageExportButton } from '../visuals/page-export-button';
import { VisualCell, VisualGrid } from '../visuals/visual-grid';
import { BrandsCard } from './brands-card';
import { CalendarCard } from './calendar-card';
import { CrawlersCard } from './crawlers-card';
import { type DataContextValue, DataProvider } from './data-context';
import { Figures, type Freshness } from './figures';
import { FilesCard } from './files-card';
import { HoursCard } from './hours-card';
import { LabelsCard } from './labels-card';
import { LengthsCard } from './lengths-card';
import { LongSessionsCard } from './long-sessions-card';
import { MissingCard } from './missing-card';
import { PricesCard } from './prices-card';
import { QuarantineCard } from './quarantine-card';
import { UnnamedCard } from './unnamed-card';
import { WhenSeen } from './when-seen';

type DataPageProps = Omit<DataContextValue, 'ask' | 'version' | 'asOf' | 'months' | 'isWhole'> & {
  readonly ask: Ask;
  readonly items: readonly NavItem[];
  readonly stamp: DataStampInfo;
  readonly freshness: Freshness;
  /** Units sold, for what repeated purchase lines would add. */
  readonly units: number;
};

type Later = {
  readonly title: string;
  readonly span: 'half' | 'full';
  readonly height: number;
  readonly Card: ComponentType;
};

/** The questions that are asked once they come into sight. */
const later: readonly Later[] = [
  { title: 'Missing values by category and month', span: 'full', height: 560, Card: MissingCard },
  { title: 'Products in several categories', span: 'full', height: 320, Card: LabelsCard },
  { title: 'Volume by weekday and hour', span: 'full', height: 400, Card: HoursCard },
  { title: 'Brand spellings', span: 'half', height: 440, Card: BrandsCard },
  { title: 'Unusual prices by category', span: 'half', height: 440, Card: PricesCard },
  { title: 'Events without a session', span: 'half', height: 440, Card: UnnamedCard },
  { title: 'Sessions over 24 hours', span: 'half', height: 440, Card: LongSessionsCard },
  { title: 'Events per session', span: 'half', height: 440, Card: LengthsCard },
  { title: 'Crawler sessions', span: 'half', height: 440, Card: CrawlersCard },
];

/** How whole and how fresh the data is, what was done about its faults, and what that changes. */
export function DataPage({ items, stamp, freshness, units, ...rest }: DataPageProps) {
  const { ask, range, chunks, rules, totals, withCrawlers, opening } = rest;
  const [isWhole, wantWhole] = useState(false);
  const value = useMemo<DataContextValue>(
    () => ({
      ask,
      version: stamp.version,
      asOf: stamp.asOf,
      range,
      months: listBuckets(range, 'month').map((day) => day.slice(0, 7)),
      chunks,
      rules,
      totals,
      withCrawlers,
      isWhole,
      opening,
    }),
    [ask, stamp.version, stamp.asOf, range, chunks, rules, totals, withCrawlers, isWhole, opening],
  );
  useComeBack(opening.away !== null);
  const loaded = stamp.views + stamp.carts + stamp.removals + stamp.purchases - stamp.duplicates;
  return (
    <Providers>
      <Shell
        items={items}
        title="Data quality"
        stamp={stamp}
        actions={
          <PageExportButton
            about={async () => {
              const { aboutAll } = await import('../visuals/about-all');
              // What was not in sight yet is counted now; the file waits for it.
              wantWhole(true);
              return aboutAll('Data quality', range, stamp);
            }}
            range={range}
          />
        }
        {...(opening.away !== null && { banner: <AwayBanner since={opening.away} /> })}
      >
        <DataProvider value={value}>
          <VisualGrid>
            <VisualCell span="full">
              <Figures
                asOf={stamp.asOf}
                freshness={freshness}
                lines={stamp.lines}
                loaded={loaded}
                duplicates={stamp.duplicates}
                quarantined={stamp.quarantined}
              />
            </VisualCell>
            <VisualCell span="full">
              <CalendarCard />
            </VisualCell>
            <VisualCell span="full">
              <FilesCard units={units} />
            </VisualCell>
            <VisualCell span="full">
              <QuarantineCard />
            </VisualCell>
            {later.map(({ title, span, height, Card }) => (
              <VisualCell key={title} span={span}>
                <WhenSeen title={title} height={height}>
                  <Card />
                </WhenSeen>
              </VisualCell>
            ))}
          </VisualGrid>
        </DataProvider>
      </Shell>
    </Providers>
  );
}
