'use client';

import { useCallback } from 'react';
import { isUnfinished } from '@/lib/filters/view';
import { formatDay, formatRange, formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { countDays, listBuckets } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import type { Answer, DayRange, Row } from '@/lib/metrics/types';
import type { Frame } from '../../charts/frame';
import { lineOption } from '../../charts/line-option';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';

const weekLong = 7;

/** One row a day: a day without a session counts 0 (a ratio is unknown), never a gap that looks like missing data. */
function fillDays(metric: string, answer: Answer | undefined, range: DayRange): Row[] {
  const found = new Map(answer?.rows.map((row) => [String(row.time), row]));
  return listBuckets(range, 'day').map((time) => ({
    time,
    value: readMetric(commerce, metric, found.get(time)),
  }));
}

/** A metric day by day, with the days of the comparison behind it and the average of a week. */
export function TrendVisual({ visual, view, answerTo, state, stale, asOf }: VisualProps<'trend'>) {
  const { label, format } = commerce.metrics[visual.metric];
  const [now, before] = [answerTo('now'), answerTo('before')];
  const days = countDays(view.dates);
  const draw = useCallback(
    (frame: Frame) =>
      lineOption(
        fillDays(visual.metric, now, view.dates),
        {
          time: { field: 'time', grain: 'day', range: view.dates },
          field: 'value',
          name: formatRange(view.dates),
          format,
          unfinished: isUnfinished(view.dates.to, asOf),
          ...(days > weekLong && { average: weekLong }),
          ...(before &&
            view.before && {
              compare: {
                rows: fillDays(visual.metric, before, view.before),
                time: { field: 'time', grain: 'day' as const, range: view.before },
                name: formatRange(view.before),
              },
            }),
        },
        frame,
      ),
    [visual.metric, now, before, view.dates, view.before, format, days, asOf],
  );
  return (
    <VisualCard
      title={visual.title}
      subtitle={`${describeView(view)}${view.before ? `, against ${formatRange(view.before)}` : ''}`}
      state={state}
      stale={stale}
      height={300}
      menu={{
        focus: true,
        explain: () => explain([visual.metric], view, answerTo),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'time', label: 'Day', format: (value) => formatDay(String(value), 'long') },
            {
              key: 'value',
              label,
              numeric: true,
              format: (value) => formatValue(value as number | null, format, 'full'),
            },
          ],
          rows: fillDays(visual.metric, now, view.dates),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${describeView(view)}`} />
    </VisualCard>
  );
}
