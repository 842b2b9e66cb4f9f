'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { churnThreshold } from '@/lib/segments/churn';
import { segmentKeys, segmentLabels } from '@/lib/segments/rules';
import type { Frame } from '../../charts/frame';
import { gaugeOption } from '../../charts/gauge-option';
import { VisualCard } from '../../visuals/visual-card';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { readWaits, thresholdDefinition } from './read-waits';
import { amount, definitions, describeRun, explainRun, share, total } from './segment-parts';
import { numberColumn, segmentColumn } from './segment-table';
import { useSegmentMarks } from './use-segment-marks';

const definition = {
  label: 'At risk',
  definition: 'Customers whose last order lies further back than the churn threshold.',
};

/** The share of each segment that has been silent for longer than the churn threshold; the mark is that of all. */
export function AtRiskGaugesVisual({
  visual,
  view,
  answerTo,
  state,
  stale,
  cross,
}: VisualProps<'atRiskGauges'>) {
  const [now, gaps] = [answerTo('now'), answerTo('gaps')];
  const marks = useSegmentMarks(cross, 'series');
  const { rows, threshold, usual, contribution } = useMemo(() => {
    const days = churnThreshold(readWaits(gaps));
    const all = now?.rows ?? [];
    const late = days === null ? [] : all.filter((row) => amount(row, 'days') > days);
    const isOf = (segment: string) => (row: { readonly segment?: unknown }) => row.segment === segment;
    return {
      threshold: days,
      usual: share(total(late, 'customers'), total(all, 'customers')) ?? 0,
      contribution: total(late, 'contribution'),
      rows: segmentKeys
        .map((segment) => ({
          segment,
          customers: total(all.filter(isOf(segment)), 'customers'),
          late: total(late.filter(isOf(segment)), 'customers'),
        }))
        .filter((row) => row.customers > 0)
        .map((row) => ({ ...row, share: row.late / row.customers })),
    };
  }, [now, gaps]);
  const draw = useCallback(
    (frame: Frame) =>
      gaugeOption(
        rows.map((row) => ({
          key: row.segment,
          name: segmentLabels[row.segment] ?? row.segment,
          value: row.share,
          usual,
        })),
        { max: 1, warnFrom: 0.25, badFrom: 0.5 },
        frame,
      ),
    [rows, usual],
  );
  const subtitle = describeRun(
    view,
    now,
    threshold === null ? undefined : `silent for more than ${threshold} days`,
  );
  return (
    <VisualCard
      title={visual.title}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={360}
      footnote={
        threshold === null
          ? 'Nobody has come back yet: there is no churn threshold.'
          : `The mark is the share of all, ${formatValue(usual, 'percent', 'compact')}. Those at risk have made ${formatValue(contribution, 'money', 'compact')} of contribution.`
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([definition, thresholdDefinition, definitions.segment], view, {
            'Days since the last order': now,
            Waits: gaps,
          }),
        table: () => ({
          caption: visual.title,
          columns: [
            segmentColumn,
            numberColumn('customers', 'Customers', 'count'),
            numberColumn('late', 'At risk', 'count'),
            numberColumn('share', 'Share', 'percent'),
          ],
          rows,
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} {...marks} />
    </VisualCard>
  );
}
