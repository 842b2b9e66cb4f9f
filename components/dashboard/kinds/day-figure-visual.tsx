'use client';

import { lazy, Suspense, useMemo } from 'react';
import { isUnfinished } from '@/lib/filters/view';
import { formatChange, formatDay, formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import { neighboursOf } from '@/lib/stats/anomalies';
import { Sparkline } from '../../charts/sparkline';
import type { TableData } from '../../ui/data-table';
import { KpiCard } from '../../visuals/kpi-card';
import { explain, type VisualProps } from '../visual-props';
import { weekdayName } from './day-rows';
import { DayVerdict } from './day-verdict';
import { figureColumn } from './figure-column';
import { judgeDays, knownDays } from './trend-rows';

const AlertFlag = lazy(() => import('../../alerts/alert-flag').then((part) => ({ default: part.AlertFlag })));

/** Days of the course that a card draws, the day itself at its end. */
const courseDays = 28;

/** One number of a day against what is usual for its weekday, as a trend judges it. */
export function DayFigureVisual({ visual, view, answerTo, state, stale, asOf }: VisualProps<'dayFigure'>) {
  const { label, format, better } = commerce.metrics[visual.metric];
  const day = view.dates.from;
  const now = readMetric(commerce, visual.metric, answerTo('now')?.rows[0]);
  const history = answerTo('history');
  const { judged, near, course } = useMemo(() => {
    const known = knownDays(visual.metric, history, view, asOf);
    const begin = addDays(day, -courseDays);
    return {
      judged: judgeDays(visual.metric, history, view, asOf)[0],
      near: neighboursOf(day, known),
      course: known.filter((one) => one.day >= begin && one.day <= day).map(({ value }) => value),
    };
  }, [visual.metric, history, view, asOf, day]);
  const write = (value: number | null) => formatValue(value, format, 'compact');
  const { expected = null, lower = null, upper = null } = judged ?? {};
  const caption = expected === null ? 'nothing to compare with' : `usual ${write(expected)}`;
  const weekday = weekdayName(day);
  const thresholds = answerTo('thresholds')?.rows ?? [];
  const isCrossed = thresholds.some(({ metric, bucket }) => metric === visual.metric && bucket != null);
  // A median may lie between two cents.
  const whole = (value: number | null) =>
    value === null || format === 'percent' ? value : Math.round(value);
  const table = (): TableData => ({
    caption: `${label}, ${formatDay(day)} and the ${weekday}s it is compared with`,
    columns: [
      { key: 'day', label: 'Day', format: (value) => formatDay(String(value), 'long') },
      figureColumn('value', label, format),
      figureColumn('usual', 'Usual (median)', format),
      figureColumn('lower', 'Usual from', format),
      figureColumn('upper', 'Usual to', format),
    ],
    rows: [{ day, value: now, usual: whole(expected), lower: whole(lower), upper: whole(upper) }, ...near]
      .map((row) => ({ usual: null, lower: null, upper: null, ...row }))
      .toSorted((a, b) => a.day.localeCompare(b.day)),
  });
  return (
    <KpiCard
      label={label}
      better={better}
      value={write(now)}
      exact={formatValue(now, format, 'full')}
      {...(expected !== null && { change: formatChange(now, expected, format) })}
      caption={caption}
      state={state}
      stale={stale}
      progress={
        state.kind === 'ready' && (
          <>
            <DayVerdict
              day={day}
              judged={judged}
              isOpen={isUnfinished(day, asOf)}
              range={`${write(lower)} – ${write(upper)}`}
            />
            {isCrossed && (
              <Suspense>
                <AlertFlag rows={thresholds} metric={visual.metric} filters={view.where} range={view.dates} />
              </Suspense>
            )}
          </>
        )
      }
      sparkline={course.length > 1 ? <Sparkline values={course} /> : <span />}
      menu={{ explain: () => explain([visual.metric], view, answerTo), table }}
    />
  );
}
