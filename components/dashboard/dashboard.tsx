'use client';

import { useMemo } from 'react';
import type { Bounds } from '@/lib/filters/presets';
import type { Choices } from '@/lib/filters/view';
import type { Answer } from '@/lib/metrics/types';
import { bundle } from '@/lib/pages/ask';
import type { Page, Visual } from '@/lib/pages/page';
import { colorPlaces } from '../charts/category-colors';
import type { DataStampInfo } from '../shell/data-stamp';
import type { NavItem } from '../shell/nav-items';
import { Shell } from '../shell/shell';
import { VisualCell, VisualGrid } from '../visuals/visual-grid';
import type { VisualState } from '../visuals/visual-state';
import { AreaVisual } from './area-visual';
import type { Ask } from './ask';
import { FunnelVisual } from './funnel-visual';
import { KpiVisual } from './kpi-visual';
import { Providers } from './providers';
import { type SlicerCounts, Slicers } from './slicers';
import { TrendVisual } from './trend-visual';
import { type Opening, useAnswers } from './use-answers';
import { useView } from './use-view';
import type { VisualProps } from './visual-props';

type DashboardProps = {
  readonly page: Page;
  readonly items: readonly NavItem[];
  readonly stamp: DataStampInfo;
  readonly bounds: Bounds;
  readonly counts: SlicerCounts;
  readonly opening: Opening;
  readonly ask: Ask;
};

/** A page of visuals that all answer to the same slicers, from one request an interaction. */
export function Dashboard(props: DashboardProps) {
  return (
    <Providers>
      <Body {...props} />
    </Providers>
  );
}

function Body({ page, items, stamp, bounds, counts, opening, ask }: DashboardProps) {
  const choices = useMemo<Choices>(
    () => ({
      bounds,
      nodes: counts.nodes.map((node) => node.value),
      brands: counts.brands.map((brand) => brand.value),
    }),
    [bounds, counts],
  );
  const { view, link, change, reset } = useView(choices);
  const asked = useMemo(() => bundle(page, view), [page, view]);
  const { answered, stale, error, retry } = useAnswers(view, asked, stamp.version, opening, ask);
  const colors = useMemo(() => colorPlaces(choices.nodes.filter((node) => !node.includes('.'))), [choices]);
  const state = stateOf(answered?.answers ?? null, error, retry);

  const draw = (visual: Visual) => {
    const common = {
      view: answered?.view ?? view,
      state: state(visual, (question) => answered?.bundle.find(visual.id, question)),
      stale,
      asOf: stamp.asOf,
      answerTo: (question: string): Answer | undefined => {
        const place = answered?.bundle.find(visual.id, question);
        return place === undefined ? undefined : answered?.answers[place];
      },
    } satisfies Omit<VisualProps<'kpi'>, 'visual'>;
    switch (visual.kind) {
      case 'kpi':
        return <KpiVisual visual={visual} {...common} />;
      case 'trend':
        return <TrendVisual visual={visual} {...common} />;
      case 'funnel':
        return <FunnelVisual visual={visual} {...common} />;
      case 'area':
        return (
          <AreaVisual
            visual={visual}
            {...common}
            colors={colors}
            mode={link.area}
            onMode={(area) => change({ area })}
          />
        );
    }
  };
  return (
    <Shell
      items={items}
      title={page.title}
      stamp={stamp}
      slicers={
        <Slicers counts={counts} bounds={bounds} view={view} link={link} onChange={change} onReset={reset} />
      }
    >
      <VisualGrid>
        {page.visuals.map((visual) => (
          <VisualCell key={visual.id} span={visual.span}>
            {draw(visual)}
          </VisualCell>
        ))}
      </VisualGrid>
    </Shell>
  );
}

/** Why a visual shows no picture: no answer yet, no answer at all, or nothing counted. */
function stateOf(answers: readonly Answer[] | null, error: string | null, onRetry: () => void) {
  return (visual: Visual, find: (question: string) => number | undefined): VisualState => {
    if (error !== null) return { kind: 'error', message: error, onRetry };
    const place = find('now');
    const now = place === undefined ? undefined : answers?.[place];
    if (!now) return { kind: 'loading' };
    const counted = now.rows.some((row) =>
      Object.values(row).some((value) => typeof value === 'number' && value !== 0),
    );
    if (counted || visual.kind === 'kpi') return { kind: 'ready' };
    return {
      kind: 'empty',
      why: 'Nothing happened in this period under these filters.',
      hint: 'Choose more days, or clear a filter above.',
    };
  };
}
