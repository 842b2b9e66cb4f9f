'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { trendGrain } from '@/lib/pages/kinds/trend';
import type { Frame } from '../../charts/frame';
import { lineOption } from '../../charts/line-option';
import type { TableData } from '../../ui/data-table';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { useHeldView } from '../use-held-view';
import { useTimeMarks } from '../use-time-marks';
import { explain, type VisualProps } from '../visual-props';
import { averageRows, fewestOrders } from './average-order-rows';
import { dayWays } from './day-ways';
import { GrainControl } from './grain-control';
import { isLastOpen } from './trend-rows';
import { bucketColumn } from './trend-table';

/** Average order value over time, with the interval that the number of orders leaves it. */
export function AverageOrderVisual(props: VisualProps<'averageOrder'>) {
  const { visual, view, answerTo, state, stale, asOf, cross, onSet } = props;
  const now = answerTo('now');
  const grain = trendGrain(view, visual.id);
  const marks = useTimeMarks(cross, view, grain);
  const shown = useHeldView(cross, view, grain);
  const rows = useMemo(() => averageRows(now, shown.dates, grain), [now, shown.dates, grain]);
  const unfinished = isLastOpen(shown, grain, asOf);
  const draw = useCallback(
    (frame: Frame) =>
      lineOption(
        rows,
        {
          time: { field: 'time', grain, range: shown.dates },
          field: 'value',
          name: 'Average order value',
          format: 'money',
          band: { lower: 'lower', upper: 'upper', name: '95% interval' },
          fromZero: false,
          unfinished,
        },
        frame,
      ),
    [rows, grain, shown.dates, unfinished],
  );
  const few = rows.filter(({ orders }) => orders > 0 && orders < fewestOrders).length;
  const title = `Average order value by ${grain}, with its interval`;
  const money = (value: string | number | null) => formatValue(value as number | null, 'money', 'full');
  const table = (): TableData => ({
    caption: title,
    columns: [
      bucketColumn(grain),
      { key: 'value', label: 'Average order value', numeric: true, format: money },
      { key: 'lower', label: 'From', numeric: true, format: money },
      { key: 'upper', label: 'To', numeric: true, format: money },
      {
        key: 'orders',
        label: 'Orders',
        numeric: true,
        format: (value) => formatValue(value as number | null, 'count', 'full'),
      },
    ],
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
      footnote={
        state.kind === 'ready' &&
        few > 0 &&
        `No interval where there are fewer than ${fewestOrders} orders: ${few} ${few === 1 ? grain : `${grain}s`}.`
      }
      menu={{
        focus: true,
        more: dayWays(cross, view, grain),
        explain: () => explain(['averageOrder', 'orders'], view, answerTo),
        table,
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} {...marks} isLive={shown !== view} />
    </VisualCard>
  );
}
