'use client';

import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { Bounds } from '@/lib/filters/presets';
import { choicesOf } from '@/lib/filters/view';
import type { Answer } from '@/lib/metrics/types';
import { bundle } from '@/lib/pages/ask';
import { type Heard, reactionOf } from '@/lib/pages/cross';
import { highlightOf } from '@/lib/pages/highlight';
import type { Visual } from '@/lib/pages/kinds';
import type { Page } from '@/lib/pages/page';
import { scopeView } from '@/lib/pages/scope';
import { treePlaces } from '../charts/category-colors';
import type { DataStampInfo } from '../shell/data-stamp';
import type { NavItem } from '../shell/nav-items';
import { Shell } from '../shell/shell';
import { PageExportButton } from '../visuals/page-export-button';
import { VisualCell, VisualGrid } from '../visuals/visual-grid';
import type { VisualState } from '../visuals/visual-state';
import type { Ask } from './ask';
import { AwayBanner } from './away-banner';
import { describePart, describeUnheard } from './describe';
import { holdBrush, useInFlight } from './in-flight';
import { Providers } from './providers';
import { type SlicerCounts, Slicers } from './slicers';
import { type Opening, useAnswers } from './use-answers';
import { useSelections } from './use-selections';
import { useView } from './use-view';
import { VisualSlot } from './visual-slot';

const MarkMenu = lazy(() => import('./mark-menu').then((part) => ({ default: part.MarkMenu })));

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
  const choices = useMemo(() => choicesOf(bounds, counts), [bounds, counts]);
  const { view: chosen, link, change, reset } = useView(choices);
  const view = useMemo(() => scopeView(page, chosen), [page, chosen]);
  const asked = useMemo(() => bundle(page, view), [page, view]);
  const { answered, error, away, retry } = useAnswers(asked, stamp.version, opening, ask);
  const colors = useMemo(() => treePlaces(choices.nodes), [choices]);
  const { onMark, onSet, onRange, onThrough, onClear } = useSelections(chosen, link, change);
  const state = stateOf(error, retry);
  // What was held shows until what was asked for it is here.
  useEffect(() => {
    if (answered || error !== null) holdBrush(null);
  }, [answered, error]);

  const propsOf = (visual: Visual) => {
    const { id } = visual;
    const shown = answered?.bundle ?? asked;
    const [heard, wanted] = [shown.heard(id), asked.heard(id)];
    const questions = shown.questionsOf(id);
    const answers = Object.fromEntries(
      Object.keys(questions ?? {}).flatMap((name) => {
        const answer = answered?.answers[shown.find(id, name) ?? -1];
        return answer ? [[name, answer]] : [];
      }),
    );
    return {
      visual,
      view: heard?.view ?? view,
      answers,
      state: state(visual, heard, answers.now),
      stale: JSON.stringify(questions) !== JSON.stringify(asked.questionsOf(id)),
      asOf: stamp.asOf,
      colors,
      settings: view.settings[id] ?? none,
      own: wanted?.own ?? [],
      reaction: reactionOf(visual, view),
      note: wanted ? describeUnheard(wanted) : '',
      solid: heard ? describePart(heard) : '',
      canHighlight: highlightOf(visual, view) !== undefined,
      onSet,
      onMark,
      onRange,
      onThrough,
    };
  };
  return (
    <Shell
      items={items}
      title={page.title}
      stamp={stamp}
      actions={
        <PageExportButton
          about={async () => (await import('./about-page')).aboutPage(page, view, stamp)}
          range={view.dates}
          hasRows
          day={page.scope?.day}
        />
      }
      banner={away !== null && <AwayBanner since={away} />}
      slicers={
        <Slicers
          counts={counts}
          bounds={bounds}
          view={chosen}
          link={link}
          onChange={change}
          onReset={reset}
          onClear={onClear}
          switchesMetric={page.switchesMetric === true}
          isOneDay={page.scope?.day !== undefined}
        />
      }
    >
      {/* One boundary for all: the slicers answer before the pictures' code is there, early clicks are replayed, and
          the cards come into view together, so that none pushes another. */}
      <Suspense>
        <VisualGrid>
          {page.visuals.map((visual) => (
            <VisualCell key={visual.id} span={visual.span}>
              <VisualSlot {...propsOf(visual)} />
            </VisualCell>
          ))}
        </VisualGrid>
      </Suspense>
      <OfferedMenu />
    </Shell>
  );
}

/** What can be done with the mark that a person asked it of. */
function OfferedMenu() {
  const menu = useInFlight((held) => held.menu);
  return (
    menu && (
      <Suspense>
        <MarkMenu {...menu} />
      </Suspense>
    )
  );
}

const none = {};

/** Why a visual shows no picture: no answer yet, no answer at all, or nothing counted. */
function stateOf(error: string | null, onRetry: () => void) {
  return (visual: Visual, heard: Heard | undefined, now: Answer | undefined): VisualState => {
    if (error !== null) return { kind: 'error', message: error, onRetry };
    if (heard?.isEmpty) return nothingInCommon;
    if (!now) return { kind: 'loading' };
    const counted = now.rows.some((row) =>
      Object.values(row).some((value) => typeof value === 'number' && value !== 0),
    );
    // That nothing happened is what these tell.
    if (counted || visual.kind === 'kpi' || visual.kind.startsWith('day')) return { kind: 'ready' };
    return {
      kind: 'empty',
      why: 'Nothing happened in this period under these filters.',
      hint: 'Choose more days, or clear a filter above.',
    };
  };
}

const nothingInCommon: VisualState = {
  kind: 'empty',
  why: 'The selections have nothing in common.',
  hint: 'Clear one of them above, or press Escape.',
};
