'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { nodeInSight } from '@/lib/filters/view';
import { formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { type BubbleSubject, bubbleSubject } from '@/lib/pages/kinds/bubble';
import { drillNode } from '@/lib/pages/kinds/drill';
import { fallingFlag } from '@/lib/rules/falling';
import type { Pick } from '../../charts/chart';
import type { Frame } from '../../charts/frame';
import { scatterOption } from '../../charts/scatter-option';
import { useDrill } from '../../products/use-drill';
import { SegmentedControl } from '../../ui/segmented-control';
import { RestNote } from '../../visuals/rest-note';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeView, labelBrand } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { type BubbleRow, quadrants, readBubbles } from './bubble-rows';
import { isCategory, nameCategory, withChildren } from './category-names';
import { DrillBar } from './drill-bar';
import { figureColumn } from './figure-column';
import { categoryWeeks } from './part-weeks';
import { productWeeks } from './product-weeks';
import { tipContext } from './tip-context';

const nouns = { category: 'categories', brand: 'brands', product: 'products' } as const;
const heads = { category: 'Category', brand: 'Brand', product: 'Product' } as const;

function nameOf(subject: BubbleSubject, key: string): string {
  if (subject === 'category') return nameCategory(key);
  return subject === 'brand' ? labelBrand(key) : `Product ${key}`;
}

/** Revenue against conversion, each bubble as large as its views; a click filters the page by it, a double click opens it. */
export function BubbleVisual(props: VisualProps<'bubble'>) {
  const { visual, view, answerTo, state, stale, asOf, colors, cross, onSet } = props;
  const router = useRouter();
  const drillTo = useDrill();
  const subject = bubbleSubject(view, visual.id);
  const [now, before, weekly] = [answerTo('now'), answerTo('before'), answerTo('weekly')];
  const bubbles = useMemo(() => readBubbles(now?.rows ?? [], subject), [now, subject]);
  const [inSight, node] = [nodeInSight(view.where), drillNode(view, visual.id)];
  const deeper = useMemo(
    () =>
      subject === 'category'
        ? withChildren(
            bubbles.rows.toSorted((a, b) => b.revenue - a.revenue).map((row) => row.key),
            colors,
          )
        : [],
    [bubbles, subject, colors],
  );
  const context = useMemo(() => {
    const weeks =
      subject === 'category'
        ? categoryWeeks('revenue', weekly, view, asOf)
        : productWeeks(weekly, view, asOf);
    const shown = (now?.rows ?? []).reduce((sum, row) => sum + Number(row.revenue), 0);
    return tipContext(
      bubbles.rows.map(({ key, revenue: value }) => ({ key, value })),
      {
        before: before
          ? new Map(before.rows.map((row) => [String(row[subject]), Number(row.revenue)]))
          : null,
        format: 'money',
        weeks,
        flagOf: (key) => fallingFlag(weeks.get(key) ?? [], commerce.metrics.revenue),
        whole: { total: shown + Number(now?.rest?.revenue ?? 0), count: now?.total ?? 0 },
      },
    );
  }, [bubbles, now, before, weekly, subject, view, asOf]);
  const draw = useCallback(
    (frame: Frame) =>
      scatterOption(
        bubbles.rows,
        {
          key: 'key',
          x: {
            field: 'revenue',
            name: 'Revenue (log scale)',
            format: 'money',
            log: true,
            ...(bubbles.revenue !== null && { cut: bubbles.revenue }),
          },
          y: {
            field: 'conversion',
            name: 'Session conversion',
            format: 'percent',
            ...(bubbles.conversion !== null && { cut: bubbles.conversion }),
          },
          size: { field: 'views', name: 'Product views', format: 'count' },
          labels: Object.fromEntries(bubbles.rows.map((row) => [row.key, nameOf(subject, row.key)])),
          context,
          quadrants: [
            `${quadrants[0]} (${bubbles.counts[0]})`,
            `${quadrants[1]} (${bubbles.counts[1]})`,
            `${quadrants[2]} (${bubbles.counts[2]})`,
            `${quadrants[3]} (${bubbles.counts[3]})`,
          ],
        },
        frame,
      ),
    [bubbles, subject, context],
  );
  const drill = (to: string) => onSet('under', to === inSight ? null : to);
  const onOpen = ({ key }: Pick) => {
    if (key === null) return;
    if (subject === 'category') {
      if (deeper.includes(key)) drill(key);
      else if (!key.endsWith('._')) router.push(drillTo({ category: key }));
    } else router.push(drillTo(subject === 'brand' ? { brand: key } : { product: key }));
  };
  const marks = useMarks(cross, {
    keys: chosenValues(cross, subject),
    markOf: ({ key }) =>
      key !== null && (subject !== 'category' || isCategory(key)) ? { [subject]: key } : null,
    onOpen,
  });
  const where = subject === 'category' && node !== '' ? ` in ${labelCode(node).toLowerCase()}` : '';
  const title = `${heads[subject]} quadrants${where}`;
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={460}
      actions={
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {subject === 'category' && (
            <DrillBar of={title} inSight={inSight} node={node} deeper={deeper} onDrill={drill} />
          )}
          <SegmentedControl
            label="A bubble is"
            options={[
              { value: 'category', label: 'Category' },
              { value: 'brand', label: 'Brand' },
              { value: 'product', label: 'Product' },
            ]}
            value={subject}
            onChange={(value) => onSet('of', value === 'category' ? null : value)}
          />
        </div>
      }
      footnote={
        state.kind === 'ready' && (
          <span className="flex flex-wrap gap-x-3">
            <span>
              Revenue against conversion; size: product views; lines: the medians of what is drawn.
              {bubbles.unsold > 0 && ` ${bubbles.unsold} without revenue are not drawn.`}
            </span>
            <RestNote
              shown={now?.rows.length ?? 0}
              total={now?.total ?? 0}
              noun={nouns[subject]}
              rest={formatValue(Number(now?.rest?.revenue ?? 0), 'money', 'compact')}
            />
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain(['revenue', 'conversion', 'views'], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            { key: 'key', label: heads[subject], format: (value) => nameOf(subject, String(value)) },
            figureColumn('revenue', 'Revenue', 'money'),
            figureColumn('conversion', 'Session conversion', 'percent'),
            figureColumn('views', 'Product views', 'count'),
            figureColumn('sessions', 'Sessions', 'count'),
            { key: 'quadrant', label: 'Quadrant' },
          ],
          rows: bubbles.rows.map((row: BubbleRow) => ({ ...row })),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} {...marks} />
    </VisualCard>
  );
}
