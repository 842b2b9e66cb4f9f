'use client';

import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { nodeInSight } from '@/lib/filters/view';
import { formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { drillNode } from '@/lib/pages/kinds/drill';
import { ribbonGrain, ribbonMetric } from '@/lib/pages/kinds/ribbon';
import type { Frame } from '../../charts/frame';
import { ribbonOption } from '../../charts/ribbon-option';
import { SegmentedControl } from '../../ui/segmented-control';
import { RestNote } from '../../visuals/rest-note';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { nameCategory, withChildren } from './category-names';
import { DrillBar } from './drill-bar';
import { figureColumn } from './figure-column';
import { grainHeads, writeBucket } from './trend-table';
import { useCategoryMarks } from './use-category-marks';

const ribbons = 8;

/** How categories change places over time; pointing at a ribbon follows it, a click filters the page by it, a double click looks into it. */
export function RibbonVisual(props: VisualProps<'ribbon'>) {
  const { visual, view, answerTo, state, stale, colors, cross, onSet } = props;
  const now = answerTo('now');
  const [metric, grain] = [ribbonMetric(view, visual.id), ribbonGrain(view, visual.id)];
  const { label, format } = commerce.metrics[metric];
  const rows = useMemo(
    () =>
      (now?.rows ?? []).map((row) => ({
        time: String(row.time),
        category: String(row.category),
        value: Number(row[metric]),
      })),
    [now, metric],
  );
  const totals = useMemo(() => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(row.category, (sums.get(row.category) ?? 0) + row.value);
    return [...sums].filter(([, value]) => value > 0).sort(([, a], [, b]) => b - a);
  }, [rows]);
  const [inSight, node] = [nodeInSight(view.where), drillNode(view, visual.id)];
  const deeper = useMemo(
    () =>
      withChildren(
        totals.slice(0, ribbons).map(([category]) => category),
        colors,
      ),
    [totals, colors],
  );
  const draw = useCallback(
    (frame: Frame) =>
      ribbonOption(
        rows,
        {
          time: { field: 'time', grain, range: view.dates },
          by: 'category',
          field: 'value',
          format,
          top: ribbons,
          colors,
          labels: Object.fromEntries(totals.map(([category]) => [category, nameCategory(category)])),
        },
        frame,
      ),
    [rows, totals, grain, view.dates, format, colors],
  );
  const drill = (to: string) => onSet('under', to === inSight ? null : to);
  const marks = useCategoryMarks(cross, 'series', deeper, drill);
  const where = node === '' ? 'categories' : `categories in ${labelCode(node).toLowerCase()}`;
  const title = `Ranks of ${where} by ${label.toLowerCase()}, by ${grain}`;
  const rest = totals.slice(ribbons).reduce((sum, [, value]) => sum + value, 0);
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={380}
      actions={
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <DrillBar of={title} inSight={inSight} node={node} deeper={deeper} onDrill={drill} />
          <SegmentedControl
            label="Ranked by"
            options={[
              { value: 'revenue', label: 'Revenue' },
              { value: 'units', label: 'Units' },
              { value: 'views', label: 'Views' },
            ]}
            value={metric}
            onChange={(value) => onSet('metric', value === 'revenue' ? null : value)}
          />
          <SegmentedControl
            label="By"
            options={[
              { value: 'week', label: 'Week' },
              { value: 'month', label: 'Month' },
            ]}
            value={grain}
            onChange={(value) => onSet('grain', value)}
          />
        </div>
      }
      footnote={
        state.kind === 'ready' && (
          <span className="flex flex-wrap gap-x-3">
            <span>
              In each {grain} the largest is on top. The ends may hold part of a {grain} only.
            </span>
            <RestNote
              shown={ribbons}
              total={totals.length}
              noun="categories"
              rest={formatValue(rest, format, 'compact')}
            />
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain([metric], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            { key: 'time', label: grainHeads[grain], format: writeBucket(grain) },
            { key: 'category', label: 'Category', format: (value) => nameCategory(String(value)) },
            figureColumn('value', label, format),
          ],
          rows,
        }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} {...marks} />
    </VisualCard>
  );
}
