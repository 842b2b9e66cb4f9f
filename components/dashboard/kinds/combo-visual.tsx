'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { trendGrain } from '@/lib/pages/kinds/trend';
import { comboOption } from '../../charts/combo-option';
import type { Frame } from '../../charts/frame';
import type { TableColumn, TableData } from '../../ui/data-table';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { useHeldView } from '../use-held-view';
import { useTimeMarks } from '../use-time-marks';
import { explain, type VisualProps } from '../visual-props';
import { dayWays } from './day-ways';
import { GrainControl } from './grain-control';
import { fillBuckets, isLastOpen } from './trend-rows';
import { bucketColumn } from './trend-table';
import { useMarkPart } from './use-mark-part';

/** An amount as bars and a rate as a line, so that one is not read without the other. */
export function ComboVisual(props: VisualProps<'combo'>) {
  const { visual, view, answerTo, partTo, state, stale, asOf, cross, onSet } = props;
  const [bars, line] = [commerce.metrics[visual.bars], commerce.metrics[visual.line]];
  const now = answerTo('now');
  const grain = trendGrain(view, visual.id);
  const marks = useTimeMarks(cross, view, grain);
  const shown = useHeldView(cross, view, grain);
  const rows = useMemo(() => {
    const fill = (metric: MetricName) =>
      fillBuckets(now, shown.dates, shown.dates.to, { metric, grain, view: shown });
    const rates = fill(visual.line);
    return fill(visual.bars).map((row, index) => ({
      time: row.time ?? null,
      bars: row.value ?? null,
      line: rates[index]?.value ?? null,
    }));
  }, [now, shown, grain, visual.bars, visual.line]);
  const { part, withPart } = useMarkPart(partTo(), {
    rows,
    by: 'time',
    field: 'bars',
    metric: visual.bars,
    format: bars.format,
    series: 'bars',
  });
  const unfinished = isLastOpen(shown, grain, asOf);
  const draw = useCallback(
    (frame: Frame) =>
      comboOption(
        rows,
        {
          time: { field: 'time', grain, range: shown.dates },
          bars: { field: 'bars', name: bars.label, format: bars.format },
          line: { field: 'line', name: line.label, format: line.format },
          unfinished,
        },
        frame,
      ),
    [rows, grain, shown.dates, bars, line, unfinished],
  );
  const title = `${bars.label} and ${line.label.toLowerCase()} by ${grain}`;
  const column = (key: 'bars' | 'line'): TableColumn => {
    const { label, format } = key === 'bars' ? bars : line;
    const write = (value: string | number | null) => formatValue(value as number | null, format, 'full');
    return { key, label, numeric: true, format: write };
  };
  const table = (): TableData =>
    withPart({
      caption: title,
      columns: [bucketColumn(grain), column('bars'), column('line')],
      rows,
    });
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={260}
      actions={<GrainControl id={visual.id} view={view} onSet={onSet} />}
      menu={{
        focus: true,
        more: dayWays(cross, view, grain),
        explain: () => explain([visual.bars, visual.line], view, answerTo),
        table,
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
