'use client';

import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { nodeInSight } from '@/lib/filters/view';
import { formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Row } from '@/lib/metrics/types';
import { drillNode } from '@/lib/pages/kinds/drill';
import { fallingFlag } from '@/lib/rules/falling';
import type { Frame } from '../../charts/frame';
import { twinBarHeight, twinBarOption } from '../../charts/twin-bar-option';
import { useDrill } from '../../products/use-drill';
import { IntentLink } from '../../ui/intent-link';
import { FallingNote, judgedFalling } from '../../visuals/falling-note';
import { RestNote } from '../../visuals/rest-note';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { categoryColumn } from './category-column';
import { nameCategory, withChildren } from './category-names';
import { DrillBar } from './drill-bar';
import { figureColumn } from './figure-column';
import { categoryWeeks } from './part-weeks';
import { signalColumn } from './signal-column';
import { tipContext } from './tip-context';
import { useCategoryMarks } from './use-category-marks';
import { useMarkPart } from './use-mark-part';

const most = 10;
const { revenue } = commerce.metrics;

/** Revenue and conversion of the categories below a node; a click on one filters the page by it, a double click looks into it. */
export function CategoryBarsVisual(props: VisualProps<'categoryBars'>) {
  const { visual, view, answerTo, partTo, state, stale, asOf, colors, cross, onSet } = props;
  const drillTo = useDrill();
  const [now, before, weekly] = [answerTo('now'), answerTo('before'), answerTo('weekly')];
  const weeks = useMemo(() => categoryWeeks('revenue', weekly, view, asOf), [weekly, view, asOf]);
  const flagOf = ({ category }: Row) => fallingFlag(weeks.get(String(category)) ?? [], revenue);
  const rows = useMemo(
    () =>
      (now?.rows ?? [])
        .map((row) => ({
          category: String(row.category),
          revenue: Number(row.revenue),
          conversion: readMetric(commerce, 'conversion', row),
          sessions: Number(row.sessions),
          orders: Number(row.orders),
        }))
        .sort((a, b) => b.revenue - a.revenue || b.sessions - a.sessions),
    [now],
  );
  const shown = useMemo(() => rows.slice(0, most), [rows]);
  const context = useMemo(
    () =>
      tipContext(
        rows.map(({ category, revenue: value }) => ({ key: category, value })),
        {
          before: before
            ? new Map(before.rows.map((row) => [String(row.category), Number(row.revenue)]))
            : null,
          format: 'money',
          weeks,
          flagOf: (key) => fallingFlag(weeks.get(key) ?? [], revenue),
        },
      ),
    [rows, before, weeks],
  );
  const [inSight, node] = [nodeInSight(view.where), drillNode(view, visual.id)];
  const deeper = useMemo(
    () =>
      withChildren(
        shown.map((row) => row.category),
        colors,
      ),
    [shown, colors],
  );
  const { part, withPart } = useMarkPart(partTo(), {
    rows,
    by: 'category',
    field: 'revenue',
    format: 'money',
    series: 'revenue',
  });
  const drill = (to: string) => onSet('under', to === inSight ? null : to);
  const marks = useCategoryMarks(cross, 'key', deeper, drill);
  const draw = useCallback(
    (frame: Frame) =>
      twinBarOption(
        shown,
        {
          by: 'category',
          solid: { field: 'revenue', name: 'Revenue', format: 'money' },
          hollow: { field: 'conversion', name: 'Session conversion', format: 'percent' },
          context,
          labels: Object.fromEntries(shown.map((row) => [row.category, nameCategory(row.category)])),
        },
        frame,
      ),
    [shown, context],
  );
  const title =
    node === ''
      ? 'Revenue and conversion by category'
      : `Revenue and conversion in ${labelCode(node).toLowerCase()}`;
  const falling = shown.flatMap((row) => {
    const flag = flagOf(row);
    return flag ? [{ row, flag }] : [];
  });
  const names = falling.map(({ row }) => nameCategory(row.category));
  const rest = rows.slice(most).reduce((sum, row) => sum + row.revenue, 0);
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={Math.max(300, twinBarHeight(Math.min(most, rows.length || most)))}
      actions={<DrillBar of={title} inSight={inSight} node={node} deeper={deeper} onDrill={drill} />}
      footnote={
        state.kind === 'ready' && (
          <span className="flex flex-wrap gap-x-3">
            <RestNote
              shown={shown.length}
              total={rows.length}
              noun="categories"
              rest={formatValue(rest, 'money', 'compact')}
            />
            <FallingNote flag={falling[0]?.flag} names={names} />
            {node !== '' && (
              <IntentLink href={drillTo({ category: node })} className="text-accent hover:underline">
                Open the page of {labelCode(node).toLowerCase()}
              </IntentLink>
            )}
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => ({
          ...explain(['revenue', 'conversion'], view, answerTo),
          judged: judgedFalling(names),
        }),
        table: () =>
          withPart({
            caption: title,
            columns: [
              categoryColumn,
              figureColumn('revenue', 'Revenue', 'money'),
              figureColumn('conversion', 'Session conversion', 'percent'),
              figureColumn('orders', 'Orders', 'count'),
              figureColumn('sessions', 'Sessions', 'count'),
              signalColumn(flagOf),
            ],
            rows: rows.map((row) => ({ ...row, signal: flagOf(row)?.text ?? null })),
          }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} {...marks} part={part} />
    </VisualCard>
  );
}
