'use client';

import { useCallback, useMemo } from 'react';
import { formatDay, formatSigned, formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import type { FunnelEffect, FunnelStage } from '@/lib/stats/funnel-effects';
import type { Frame } from '../../charts/frame';
import { waterfallOption } from '../../charts/waterfall-option';
import type { TableData } from '../../ui/data-table';
import { VisualCard } from '../../visuals/visual-card';
import { describeFilters } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { describeAgainst, differenceState, stepsDifference, weekdayName } from './day-rows';
import { signedColumn } from './day-tables';

const counted: Readonly<Record<FunnelStage, string>> = {
  viewSessions: 'Sessions with a view',
  cartSessions: 'Sessions with a cart',
  orders: 'Orders',
  revenue: 'Revenue',
};
const rates: Readonly<Record<string, string>> = {
  'viewSessions cartSessions': 'View to cart',
  'viewSessions orders': 'View to purchase',
  'cartSessions orders': 'Cart to purchase',
  'orders revenue': 'Average order',
};

type Factor = Pick<FunnelEffect, 'from' | 'to'>;
const nameOf = ({ from, to }: Factor): string =>
  from === null
    ? `Traffic (${counted[to].toLowerCase()})`
    : (rates[`${from} ${to}`] ?? `${counted[to]} for each of ${counted[from]}`);

function writeFactor({ from, to }: Factor, value: number | null): string {
  const format: Format = to === 'revenue' ? 'money' : from === null ? 'decimal' : 'percent';
  return formatValue(value === null || from !== null ? value : Math.round(value * 10) / 10, format, 'full');
}

/** A day's difference in revenue as the effects of traffic, view to cart, cart to purchase and the average order. */
export function DayStepsVisual({ visual, view, answerTo, state, stale }: VisualProps<'daySteps'>) {
  const { title, peers } = visual;
  const day = view.dates.from;
  const [now, usual] = [answerTo('now'), answerTo('usual')];
  const compared = useMemo(() => ({ day, peers }), [day, peers]);
  const steps = useMemo(() => stepsDifference(now, usual, compared), [now, usual, compared]);
  const draw = useCallback(
    (frame: Frame) =>
      waterfallOption(
        {
          start: { name: `Mean ${weekdayName(day)}`, value: steps?.usual ?? 0 },
          steps: (steps?.effects ?? []).map((factor) => ({
            key: factor.to,
            name: factor.from === null ? 'Traffic' : nameOf(factor),
            change: factor.effect,
            context: {
              lines: [
                { name: 'Mean of those days', value: writeFactor(factor, factor.before) },
                { name: 'This day', value: writeFactor(factor, factor.now) },
              ],
            },
          })),
          endName: formatDay(day, 'axis'),
          format: 'money',
          better: 'up',
        },
        frame,
      ),
    [steps, day],
  );
  const signed = (cents: number) => formatSigned(cents, 'money', 'full');
  const against = describeAgainst(compared);
  const table = (): TableData => ({
    caption: title,
    columns: [
      { key: 'factor', label: 'Factor of revenue' },
      { key: 'before', label: 'Mean of those days' },
      { key: 'now', label: formatDay(day) },
      signedColumn('effect', 'Effect on revenue'),
    ],
    rows: (steps?.effects ?? []).map((factor) => ({
      factor: nameOf(factor),
      before: writeFactor(factor, factor.before),
      now: writeFactor(factor, factor.now),
      effect: factor.effect,
    })),
  });
  const known = differenceState(state, day, steps);
  return (
    <VisualCard
      title={title}
      subtitle={[against, ...describeFilters(view).map(({ value }) => value)].join(' · ')}
      state={known}
      stale={stale}
      height={280}
      footnote={
        known.kind === 'ready' &&
        steps && (
          <span className="tabular">
            {signed(steps.difference)} in all:{' '}
            {steps.effects
              .map((factor) => `${signed(factor.effect)} from ${nameOf(factor).toLowerCase()}`)
              .join(', ')}
            . Each effect is its mean over all orders in which the factors could have changed.
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain(['viewSessions', 'cartSessions', 'orders', 'revenue'], view, answerTo),
        table,
      }}
    >
      <LazyChart draw={draw} label={`${title}. ${against}`} />
    </VisualCard>
  );
}
