'use client';

import { useCallback, useMemo } from 'react';
import { formatDay, formatRange, formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { isInDays } from '@/lib/metrics/grain';
import { mixMetrics, withoutCustomers } from '@/lib/pages/kinds/mix';
import type { Frame } from '../../charts/frame';
import { sharesOption } from '../../charts/shares-option';
import type { TableData } from '../../ui/data-table';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { useHeldView } from '../use-held-view';
import { explain, type VisualProps } from '../visual-props';
import { MixBars } from './mix-bars';
import { sideNames, sides, splitOf, splitWeeks, tellWeeks } from './mix-rows';
import { isLastOpen } from './trend-rows';

type Of = (typeof mixMetrics)[number];

/** New against returning customers: their shares of the period, and of each of its weeks. */
export function MixVisual(props: VisualProps<'mix'>) {
  const { visual, answerTo, state, stale, asOf, cross, settings, onSet } = props;
  const view = withoutCustomers(props.view);
  const isNarrowed = props.view.where.customerType !== undefined;
  const of: Of = settings.of === 'orders' ? 'orders' : 'revenue';
  const { label, format } = commerce.metrics[of];
  const [now, before, daily] = [answerTo('now'), answerTo('before'), answerTo('daily')];
  const shown = useHeldView(cross, props.view, 'day');
  const isLive = shown !== props.view;
  const held = useMemo(
    () =>
      isLive && daily
        ? { ...daily, rows: daily.rows.filter(({ time }) => isInDays(String(time), shown.dates)) }
        : daily,
    [daily, isLive, shown],
  );
  const weekly = useMemo(() => tellWeeks(held), [held]);
  const marks = useMarks(cross, {
    by: 'series',
    keys: chosenValues(cross, 'customerType'),
    markOf: ({ seriesId }) => (sides.some((side) => side === seriesId) ? { customerType: seriesId } : null),
  });
  const unfinished = isLastOpen(isLive ? shown : view, 'week', asOf);
  const draw = useCallback(
    (frame: Frame) =>
      sharesOption(
        splitWeeks(weekly, of).map(({ week, split }) => ({
          time: week,
          amounts: sides.map((side) => split[side].amount),
        })),
        {
          grain: 'week',
          parts: sides.map((side) => ({ key: side, name: sideNames[side] })),
          format,
          unfinished,
        },
        frame,
      ),
    [weekly, of, format, unfinished],
  );
  const weekTable = (): TableData => ({
    caption: `${visual.title}, by week`,
    columns: [
      { key: 'week', label: 'Week from', format: (value) => formatDay(String(value), 'long') },
      ...mixMetrics.flatMap((metric) =>
        sides.flatMap((side) => [
          {
            key: `${metric} ${side}`,
            label: `${commerce.metrics[metric].label}, ${sideNames[side].toLowerCase()}`,
            numeric: true,
            format: (value: string | number | null) =>
              formatValue(value as number | null, commerce.metrics[metric].format, 'full'),
          },
          {
            key: `${metric} ${side} share`,
            label: 'Share',
            numeric: true,
            format: (value: string | number | null) => formatValue(value as number | null, 'percent', 'full'),
          },
        ]),
      ),
    ],
    rows: splitWeeks(weekly, 'orders').map(({ week }) => {
      const rows = weekly.filter((row) => row.time === week);
      const cells = mixMetrics.flatMap((metric) => {
        const split = splitOf(rows, metric);
        return sides.flatMap((side) => [
          [`${metric} ${side}`, split[side].amount],
          [`${metric} ${side} share`, split[side].share],
        ]);
      });
      return { week, ...Object.fromEntries(cells) };
    }),
  });
  return (
    <VisualCard
      title={visual.title}
      subtitle={`${describeView(view)}${view.before ? `, against ${formatRange(view.before)}` : ''}`}
      state={state}
      stale={stale}
      height={320}
      footnote={isNarrowed && 'The customers slicer does not apply here: it would leave one side.'}
      menu={{
        focus: true,
        explain: () => explain(mixMetrics, view, answerTo),
        table: weekTable,
      }}
    >
      <div className="flex h-full flex-col gap-3">
        {mixMetrics.map((metric) => (
          <MixBars
            key={metric}
            metric={metric}
            now={splitOf((isLive ? held : now)?.rows ?? [], metric)}
            before={before && !isLive ? splitOf(before.rows, metric) : null}
            chosen={chosenValues(cross, 'customerType')}
            onPick={(side, add) => cross.onMark({ customerType: side }, add)}
          />
        ))}
        <div className="flex min-h-0 grow flex-col">
          <div className="flex items-center justify-between">
            <h3 className="font-medium text-body">By week</h3>
            <SegmentedControl
              label="By week, share of"
              options={mixMetrics.map((value) => ({ value, label: commerce.metrics[value].label }))}
              value={of}
              onChange={(value) => onSet('of', value === 'revenue' ? null : value)}
            />
          </div>
          <div className="min-h-0 grow">
            <LazyChart
              draw={draw}
              label={`Share of ${label.toLowerCase()} by week, ${describeView(view)}`}
              {...marks}
            />
          </div>
        </div>
      </div>
    </VisualCard>
  );
}
