'use client';

import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { nodeInSight } from '@/lib/filters/view';
import { formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { isInDays } from '@/lib/metrics/grain';
import { areaGrain } from '@/lib/pages/kinds/area';
import { drillNode } from '@/lib/pages/kinds/drill';
import { stackedMetric } from '@/lib/pages/shown-metric';
import { areaOption } from '../../charts/area-option';
import type { Frame } from '../../charts/frame';
import type { TableData } from '../../ui/data-table';
import { SegmentedControl } from '../../ui/segmented-control';
import { RestNote } from '../../visuals/rest-note';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { useHeldView } from '../use-held-view';
import { useTimeBrush } from '../use-time-marks';
import { explain, type VisualProps } from '../visual-props';
import { areaRows, rankCategories } from './area-rows';
import { categoryColumn } from './category-column';
import { nameCategory, withChildren } from './category-names';
import { DrillBar } from './drill-bar';
import { figureColumn } from './figure-column';
import { isLastOpen } from './trend-rows';
import { grainHeads, writeBucket } from './trend-table';
import { useCategoryMarks } from './use-category-marks';
import { useMarkPart } from './use-mark-part';

const layers = 7;

/** A metric over time, stacked by the categories below a node; a click on a layer filters the page by it, a double click looks into it. */
export function AreaVisual(props: VisualProps<'area'>) {
  const { visual, view, answerTo, partTo, state, stale, asOf, colors, cross, settings, onSet } = props;
  const mode = settings.mode === 'share' ? 'share' : 'amount';
  const metric = stackedMetric(visual.metric, view);
  const { label, format } = commerce.metrics[metric];
  const now = answerTo('now');
  const grain = areaGrain(view);
  const [inSight, node] = [nodeInSight(view.where), drillNode(view, visual.id)];
  const shown = useHeldView(cross, view, grain);
  const rows = useMemo(() => areaRows(now, metric), [now, metric]);
  const drawn = useMemo(
    () => (shown === view ? rows : rows.filter(({ time }) => isInDays(String(time), shown.dates))),
    [rows, shown, view],
  );
  const ranked = useMemo(() => rankCategories(rows), [rows]);
  const named = useMemo(() => ranked.slice(0, layers).map((category) => category.node), [ranked]);
  const { part, withPart } = useMarkPart(partTo(), {
    rows,
    by: 'category',
    field: 'value',
    metric,
    layers: named,
    format,
    series: '',
  });
  const deeper = useMemo(
    () =>
      withChildren(
        ranked.slice(0, layers).map((category) => category.node),
        colors,
      ),
    [ranked, colors],
  );
  const unfinished = isLastOpen(shown, grain, asOf);
  const draw = useCallback(
    (frame: Frame) =>
      areaOption(
        drawn.filter((row) => ranked.some((category) => category.node === row.category)),
        {
          time: { field: 'time', grain, range: shown.dates },
          by: 'category',
          field: 'value',
          format,
          mode: mode === 'share' ? 'share' : 'absolute',
          top: layers,
          colors,
          labels: Object.fromEntries(ranked.map((category) => [category.node, nameCategory(category.node)])),
          unfinished,
        },
        frame,
      ),
    [drawn, ranked, grain, shown.dates, format, mode, colors, unfinished],
  );
  const drill = (to: string) => onSet('under', to === inSight ? null : to);
  const marks = useCategoryMarks(cross, 'series', deeper, drill);
  const brush = useTimeBrush(cross, view, grain);
  const whole = metric === visual.metric ? visual.title : `${label} by category`;
  const title = node === '' ? whole : `${whole}, ${labelCode(node).toLowerCase()}`;
  const rest = ranked.slice(layers).reduce((sum, category) => sum + category.total, 0);
  const table = (): TableData =>
    withPart({
      caption: title,
      columns: [
        { key: 'time', label: grainHeads[grain], format: writeBucket(grain) },
        categoryColumn,
        figureColumn('value', label, format),
      ],
      rows,
    });
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={320}
      actions={
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <DrillBar of={visual.title} inSight={inSight} node={node} deeper={deeper} onDrill={drill} />
          <SegmentedControl
            label="Show as"
            options={[
              { value: 'amount', label: 'Amount' },
              { value: 'share', label: 'Share' },
            ]}
            value={mode}
            onChange={(value) => onSet('mode', value === 'amount' ? null : value)}
          />
        </div>
      }
      footnote={
        state.kind === 'ready' && (
          <RestNote
            shown={layers}
            total={ranked.length}
            noun="categories"
            rest={formatValue(rest, format, 'compact')}
          />
        )
      }
      menu={{ focus: true, explain: () => explain([metric], view, answerTo), table }}
    >
      <LazyChart
        draw={draw}
        label={`${title}, ${describeView(view)}`}
        {...marks}
        {...brush}
        part={part}
        isLive={shown !== view}
      />
    </VisualCard>
  );
}
