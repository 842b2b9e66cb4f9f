'use client';

import { Suspense, useMemo } from 'react';
import type { Bounds } from '@/lib/filters/presets';
import { writeSetting } from '@/lib/filters/settings';
import type { Choices } from '@/lib/filters/view';
import type { Answer } from '@/lib/metrics/types';
import { bundle } from '@/lib/pages/ask';
import type { Visual } from '@/lib/pages/kinds';
import type { Page } from '@/lib/pages/page';
import { scopeView } from '@/lib/pages/scope';
import { treePlaces } from '../charts/category-colors';
import type { DataStampInfo } from '../shell/data-stamp';
import type { NavItem } from '../shell/nav-items';
import { Shell } from '../shell/shell';
import { VisualCell, VisualGrid } from '../visuals/visual-grid';
import type { VisualState } from '../visuals/visual-state';
import type { Ask } from './ask';
import { AwayBanner } from './away-banner';
import { Providers } from './providers';
import { Picture } from './registry';
import { type SlicerCounts, Slicers } from './slicers';
import { type Opening, useAnswers } from './use-answers';
import { useView } from './use-view';

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
  const { view: chosen, link, change, reset } = useView(choices);
  const view = useMemo(() => scopeView(page, chosen), [page, chosen]);
  const asked = useMemo(() => bundle(page, view), [page, view]);
  const { answered, stale, error, away, retry } = useAnswers(view, asked, stamp.version, opening, ask);
  const colors = useMemo(() => treePlaces(choices.nodes), [choices]);
  const state = stateOf(answered?.answers ?? null, error, retry);

  const propsOf = (visual: Visual) => {
    const find = (question: string) => answered?.bundle.find(visual.id, question);
    return {
      visual,
      view: answered?.view ?? view,
      state: state(visual, find),
      stale,
      asOf: stamp.asOf,
      colors,
      settings: view.settings[visual.id] ?? {},
      onSet: (setting: string, value: string | null) =>
        change({ set: writeSetting(link.set, visual.id, setting, value) }),
      answerTo: (question: string): Answer | undefined => {
        const place = find(question);
        return place === undefined ? undefined : answered?.answers[place];
      },
    };
  };
  return (
    <Shell
      items={items}
      title={page.title}
      stamp={stamp}
      slicers={
        <>
          {away !== null && <AwayBanner since={away} />}
          <Slicers
            counts={counts}
            bounds={bounds}
            view={chosen}
            link={link}
            onChange={change}
            onReset={reset}
          />
        </>
      }
    >
      {/* One boundary for all: the slicers answer before the pictures' code is there, early clicks are replayed, and
          the cards come into view together, so that none pushes another. */}
      <Suspense>
        <VisualGrid>
          {page.visuals.map((visual) => (
            <VisualCell key={visual.id} span={visual.span}>
              <Picture {...propsOf(visual)} />
            </VisualCell>
          ))}
        </VisualGrid>
      </Suspense>
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
