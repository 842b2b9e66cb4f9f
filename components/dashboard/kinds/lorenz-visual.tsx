'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { concentration } from '@/lib/segments/concentration';
import { curveOption } from '../../charts/curve-option';
import type { Frame } from '../../charts/frame';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { amount, definitions, describeRun, explainRun } from './segment-parts';
import { numberColumn } from './segment-table';

/** What share of contribution or revenue the best customers make, with the point of the top fifth marked. */
export function LorenzVisual({
  visual,
  view,
  answerTo,
  state,
  stale,
  settings,
  onSet,
}: VisualProps<'lorenz'>) {
  const of = settings.of === 'revenue' ? 'revenue' : 'contribution';
  const now = answerTo('now');
  const { points, topFifth } = useMemo(
    () =>
      concentration(
        (now?.rows ?? []).map((row) => ({
          customers: amount(row, 'customers'),
          value: amount(row, 'value'),
        })),
      ),
    [now],
  );
  const draw = useCallback(
    (frame: Frame) =>
      curveOption(
        points,
        {
          x: { field: 'customers', name: 'Customers, best first', format: 'percent', max: 1 },
          y: { field: 'value', name: `Share of ${of}`, format: 'percent', max: 1 },
          even: 'If all made the same',
          ...(topFifth !== null && {
            mark: {
              x: 0.2,
              y: topFifth,
              text: `The top 20% make ${formatValue(topFifth, 'percent', 'compact')}`,
            },
          }),
        },
        frame,
      ),
    [points, topFifth, of],
  );
  const subtitle = describeRun(view, now, 'the start of the range does not apply');
  return (
    <VisualCard
      title={`${visual.title} ${of}`}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={340}
      actions={
        <SegmentedControl
          label="Share of"
          options={[
            { value: 'contribution', label: 'Contribution' },
            { value: 'revenue', label: 'Revenue' },
          ]}
          value={of}
          onChange={(value) => onSet('of', value === 'contribution' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([definitions.contribution, definitions.filters], view, { 'By hundredths': now }),
        table: () => ({
          caption: visual.title,
          columns: [
            numberColumn('customers', 'Customers, best first', 'percent'),
            numberColumn('value', `Share of ${of}`, 'percent'),
          ],
          rows: points,
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title} ${of}, ${subtitle}`} />
    </VisualCard>
  );
}
