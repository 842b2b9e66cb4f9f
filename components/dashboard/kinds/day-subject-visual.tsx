'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useMemo } from 'react';
import { isUnfinished } from '@/lib/filters/view';
import { formatDay, formatMoment, formatRange, formatValue } from '@/lib/format';
import { addDays } from '@/lib/metrics/grain';
import type { Day } from '@/lib/metrics/types';
import { markAnomalies } from '@/lib/stats/anomalies';
import { WayBack } from '../../products/way-back';
import { IntentLink } from '../../ui/intent-link';
import { rowsHref } from '../../visuals/rows-href';
import { VisualCard } from '../../visuals/visual-card';
import { readNotes } from '../annotation-rows';
import { AnnotationsButton } from '../annotations-button';
import { describeFilters } from '../describe';
import { eventsOn } from '../known-events';
import { explain, type VisualProps } from '../visual-props';
import { countPeers, weekdayName } from './day-rows';
import { DayVerdict } from './day-verdict';
import { knownDays } from './trend-rows';

const stepStyle =
  'inline-flex h-7 items-center gap-1 rounded-md border border-line-strong px-2 font-medium text-small hover:bg-wash';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-faint text-small">{label}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}

/** Says of a day compared with that it was itself unusual: it pulls the mean, not the median. */
function Unusual({ side }: { readonly side: 'above' | 'below' | undefined }) {
  if (!side) return null;
  const words = `itself ${side} usual`;
  return (
    <span title={words} className="ml-0.5 text-warn">
      <span aria-hidden>{side === 'above' ? '▲' : '▼'}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** The day: whether it was unusual, what is known of it, the days it is compared with, and the ways on and back. */
export function DaySubjectVisual(props: VisualProps<'daySubject'>) {
  const { visual, view, answerTo, state, stale, asOf } = props;
  const search = useSearchParams().toString();
  const day = view.dates.from;
  const hrefOf = (other: Day) => `/day/${other}${search === '' ? '' : `?${search}`}`;
  const history = answerTo('history');
  const all = useMemo(
    () => markAnomalies(knownDays('revenue', history, view, asOf), 'money'),
    [history, view, asOf],
  );
  const judged = all.find((one) => one.day === day);
  const unusual = new Map(all.flatMap((one) => (one.outside ? [[one.day, one.outside] as const] : [])));
  const revenue = Number(answerTo('now')?.rows[0]?.revenue ?? 0);
  const isOpen = isUnfinished(day, asOf);
  const isNothing = Number(answerTo('now')?.rows[0]?.sessions ?? 0) === 0;
  const annotations = answerTo('annotations');
  const notes = readNotes(annotations?.rows);
  const events = eventsOn(
    day,
    notes.map(({ text }) => text),
  );
  const { expected = null, lower = null, upper = null } = judged ?? {};
  const write = (cents: number | null) => formatValue(cents, 'money', 'compact');
  const weekday = weekdayName(day);
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  return (
    <VisualCard
      title="This day"
      subtitle={[formatDay(day, 'long'), ...describeFilters(view).map(({ value }) => value)].join(' · ')}
      state={state}
      stale={stale}
      height={84}
      grows
      actions={
        <div className="flex flex-wrap items-center gap-1.5">
          {before >= view.bounds.first && (
            <IntentLink
              href={hrefOf(before)}
              className={stepStyle}
              aria-label={`Day before, ${formatDay(before)}`}
            >
              <ChevronLeft aria-hidden className="size-3.5" />
              {formatDay(before, 'axis')}
            </IntentLink>
          )}
          {after <= view.bounds.last && (
            <IntentLink
              href={hrefOf(after)}
              className={stepStyle}
              aria-label={`Day after, ${formatDay(after)}`}
            >
              {formatDay(after, 'axis')}
              <ChevronRight aria-hidden className="size-3.5" />
            </IntentLink>
          )}
          <WayBack usual="/" />
          <AnnotationsButton range={view.dates} bounds={view.bounds} rows={annotations?.rows} />
        </div>
      }
      footnote={
        <span className="flex flex-wrap justify-between gap-x-4 gap-y-1">
          <span>
            The date range and the kind of day do not apply to one day. Usual is the median of the same
            weekdays within four weeks; differences are taken from their mean, whose parts add up.
            {visual.peers.some((peer) => unusual.has(peer)) &&
              ' Days marked ▲ or ▼ were unusual themselves and pull that mean.'}
          </span>
          <a
            href={rowsHref(search, day)}
            download
            className="whitespace-nowrap font-medium text-accent underline underline-offset-2"
          >
            Rows of this day (CSV)
          </a>
        </span>
      }
      menu={{ explain: () => explain(['revenue'], view, answerTo) }}
    >
      <div className="grid gap-x-8 gap-y-3 pb-1 @3xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <p className="tabular">
            Revenue {formatValue(revenue, 'money', 'full')}
            {expected !== null && lower !== null
              ? `, usual for a ${weekday} is about ${write(expected)}, between ${write(lower)} and ${write(upper)}.`
              : '.'}
          </p>
          <DayVerdict day={day} judged={judged} isOpen={isOpen} />
          {isNothing && <p className="mt-1">Nothing happened on this day under these filters.</p>}
          {isOpen && asOf !== null && (
            <p className="mt-1">This day is not over: the data ends at {formatMoment(asOf)}.</p>
          )}
        </div>
        <dl className="grid content-start gap-2">
          <Fact
            label={
              visual.peers.length === 0
                ? 'Compared with'
                : `Compared with ${countPeers({ day, peers: visual.peers })}`
            }
          >
            {visual.peers.length === 0
              ? `There is no other ${weekday} within four weeks.`
              : visual.peers.map((peer, index) => (
                  <span key={peer}>
                    {index > 0 && ', '}
                    <IntentLink
                      href={hrefOf(peer)}
                      className="whitespace-nowrap text-accent underline underline-offset-2"
                    >
                      {formatDay(peer, 'axis')}
                    </IntentLink>
                    <Unusual side={unusual.get(peer)} />
                  </span>
                ))}
          </Fact>
          <Fact label="Noted">
            {notes.map((note) => (
              <span key={note.id} className="block">
                {note.text} <span className="text-faint text-small">{note.author}</span>
              </span>
            ))}
            {events.map((event) => (
              <span key={event.from} className="block">
                {event.text} <span className="text-faint text-small">known event, {formatRange(event)}</span>
              </span>
            ))}
            {notes.length + events.length === 0 && 'Nothing was noted on this day.'}
          </Fact>
        </dl>
      </div>
    </VisualCard>
  );
}
