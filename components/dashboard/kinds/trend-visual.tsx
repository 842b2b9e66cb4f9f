'use client';

import { useCallback, useMemo } from 'react';
import { formatRange } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { isInDays, startOfBucket } from '@/lib/metrics/grain';
import { comparedDays, trendGrain } from '@/lib/pages/kinds/trend';
import { shownMetric } from '@/lib/pages/shown-metric';
import type { Frame } from '../../charts/frame';
import { lineOption } from '../../charts/line-option';
import { VisualCard } from '../../visuals/visual-card';
import { AnnotationsButton } from '../annotations-button';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { useHeldView } from '../use-held-view';
import { useTimeMarks } from '../use-time-marks';
import { explain, type VisualProps } from '../visual-props';
import { dayWays } from './day-ways';
import { GrainControl } from './grain-control';
import { OutsideDays } from './outside-days';
import { namePeriods, titleAgainst } from './period-names';
import { axisRange, fillBuckets, isLastOpen, isOpenMonth, judgeDays } from './trend-rows';
import { trendTable } from './trend-table';
import { useMarkPart } from './use-mark-part';

const weekLong = 7;

/** A metric over time with the comparison behind it, the average of a week, and the days that are not usual. */
export function TrendVisual(props: VisualProps<'trend'>) {
  const { visual, view, answerTo, partTo, state, stale, asOf, cross, onSet } = props;
  const metric = shownMetric(visual.metric, view);
  const { label, format } = commerce.metrics[metric];
  const [now, before, history, notes] = ['now', 'before', 'history', 'annotations'].map(answerTo);
  const grain = trendGrain(view, visual.id);
  const marks = useTimeMarks(cross, view, grain);
  const shown = useHeldView(cross, view, grain);
  const rows = useMemo(
    () => fillBuckets(now, axisRange(shown, grain, asOf), shown.dates.to, { metric, grain, view: shown }),
    [now, shown, grain, asOf, metric],
  );
  const { part, withPart } = useMarkPart(partTo(), {
    rows,
    by: 'time',
    field: 'value',
    metric,
    format,
    series: 'value|unfinished',
  });
  const compared = useMemo(() => {
    const range = grain === 'day' && isOpenMonth(shown, asOf) ? comparedDays(shown) : shown.before;
    const here = grain === 'day' ? comparedDays(view) : view.before;
    // Of days that are held, those compared with may not be among the rows that are here.
    const isHere = range && here && range.from >= here.from && range.to <= here.to;
    return isHere && before
      ? { range, rows: fillBuckets(before, range, range.to, { metric, grain, view: shown }) }
      : null;
  }, [before, view, shown, grain, asOf, metric]);
  const judged = useMemo(
    () => (grain === 'day' ? judgeDays(metric, history, view, asOf) : []),
    [grain, metric, history, view, asOf],
  );
  const outside = judged.filter((day) => day.outside !== null);
  const annotations = useMemo(
    () => (notes?.rows ?? []).map(({ day, text }) => ({ day: String(day), text: String(text) })),
    [notes],
  );
  const isOpen = isOpenMonth(view, asOf);
  const names = useMemo(() => namePeriods(view, isOpen), [view, isOpen]);
  const lines = useMemo(
    () => (shown === view ? names : namePeriods(shown, isOpenMonth(shown, asOf))),
    [shown, view, names, asOf],
  );
  const draw = useCallback(
    (frame: Frame) =>
      lineOption(
        rows,
        {
          time: { field: 'time', grain, range: axisRange(shown, grain, asOf) },
          field: 'value',
          name: lines.now,
          format,
          unfinished: isLastOpen(shown, grain, asOf),
          ...(grain === 'day' && rows.length > weekLong && { average: weekLong }),
          ...(compared && {
            compare: {
              rows: compared.rows,
              time: { field: 'time', grain, range: compared.range },
              name: lines.before ?? formatRange(compared.range),
            },
          }),
          anomalies: judged.flatMap(({ day, reason }) =>
            reason === null || !isInDays(day, shown.dates) ? [] : [{ day, reason }],
          ),
          annotations: annotations
            .filter(({ day }) => isInDays(day, shown.dates))
            .map(({ day, text }) => ({ day: startOfBucket(day, grain), text })),
        },
        frame,
      ),
    [rows, grain, shown, asOf, format, compared, judged, annotations, lines],
  );
  const title = titleAgainst(`${label} by ${grain}`, names);
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={300}
      actions={
        <div className="flex items-center gap-1">
          <GrainControl id={visual.id} view={view} onSet={onSet} />
          <AnnotationsButton range={view.dates} bounds={view.bounds} rows={notes?.rows} />
        </div>
      }
      footnote={state.kind === 'ready' && <OutsideDays days={outside.map(({ day }) => day)} />}
      menu={{
        focus: true,
        more: dayWays(
          cross,
          view,
          grain,
          outside.map(({ day }) => day),
        ),
        explain: () => explain([metric], view, answerTo),
        table: () =>
          withPart(
            trendTable({
              caption: title,
              metric,
              grain,
              rows,
              compared: compared?.rows ?? null,
              judged,
              annotations,
            }),
          ),
      }}
    >
      <LazyChart
        draw={draw}
        label={`${title}, ${describeView(view)}`}
        {...marks}
        part={part}
        isLive={shown !== view}
      />
    </VisualCard>
  );
}
