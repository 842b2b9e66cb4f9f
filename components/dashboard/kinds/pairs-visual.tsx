'use client';

import { useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { leastOrders, pairsChoice } from '@/lib/pages/kinds/pairs';
import { PairsTable, readPairs } from '../../products/pairs-table';
import { useDrill } from '../../products/use-drill';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues } from '../cross';
import { describeView } from '../describe';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';

/** What is bought together in one order, and whether that is more than chance. */
export function PairsVisual({ visual, view, answerTo, state, stale, cross, onSet }: VisualProps<'pairs'>) {
  const drillTo = useDrill();
  const { level, least, order } = pairsChoice(visual, view);
  const now = answerTo('now');
  const pairs = useMemo(() => readPairs(now?.rows ?? [], visual.product), [now, visual.product]);
  const title = visual.product !== undefined ? 'What goes with it' : 'Bought together';
  const orders = Number(now?.rows[0]?.orders ?? 0);
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={
        state.kind === 'empty'
          ? {
              kind: 'empty',
              why: `No two ${level === 'product' ? 'products' : 'categories'} were bought together in ${least} or more orders.`,
              hint: 'Choose more days, or ask for fewer orders.',
            }
          : state
      }
      stale={stale}
      height={pairs.length > 0 ? Math.min(560, 36 + 44 * pairs.length) : 200}
      actions={
        visual.product === undefined && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SegmentedControl
              label="Pairs of"
              options={[
                { value: 'category', label: 'Categories' },
                { value: 'product', label: 'Products' },
              ]}
              value={level}
              onChange={(value) => onSet('level', value === 'category' ? null : value)}
            />
            <SegmentedControl
              label="In at least so many orders"
              options={leastOrders.map((value) => ({ value, label: `${value}+` }))}
              value={String(least) as (typeof leastOrders)[number]}
              onChange={(value) => onSet('least', value === '2' ? null : value)}
            />
            <SegmentedControl
              label="In the order of"
              options={[
                { value: 'both', label: 'Orders' },
                { value: 'lift', label: 'Lift' },
              ]}
              value={order}
              onChange={(value) => onSet('order', value === 'both' ? null : value)}
            />
          </div>
        )
      }
      footnote={
        state.kind === 'ready' &&
        `${pairs.length} of ${formatValue(now?.total ?? 0, 'count', 'full')} pairs, out of ${formatValue(orders, 'count', 'full')} orders. Lift: how many times as often as by chance; under each figure its 95% interval. With a category or brand chosen, at least one of a pair is of it.`
      }
      menu={{
        focus: true,
        explain: () => explain(['orders'], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            { key: 'a', label: 'Who buys' },
            { key: 'b', label: 'also buys' },
            figureColumn('both', 'Orders with both', 'count'),
            figureColumn('support', 'Support', 'percent'),
            figureColumn('confidence', 'Confidence', 'percent'),
            figureColumn('reverse', 'Confidence backwards', 'percent'),
            figureColumn('lift', 'Lift', 'decimal'),
            figureColumn('lower', 'Lift, lower end', 'decimal'),
            figureColumn('upper', 'Lift, upper end', 'decimal'),
          ],
          rows: pairs.map((pair) => ({
            a: pair.a,
            b: pair.b,
            both: pair.both,
            support: pair.support.value,
            confidence: pair.confidence.value,
            reverse: pair.reverse.value,
            lift: pair.lift.value,
            lower: pair.lift.lower,
            upper: pair.lift.upper,
          })),
        }),
      }}
    >
      <PairsTable
        caption={title}
        pairs={pairs}
        level={level}
        drillTo={drillTo}
        chosen={chosenValues(cross, level)}
        onPick={(item, add) => cross.onMark({ [level]: item }, add)}
      />
    </VisualCard>
  );
}
