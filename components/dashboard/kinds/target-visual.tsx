'use client';

import { lazy, Suspense, useMemo, useState } from 'react';
import { formatDay, formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { countDays, endOfMonth } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import type { Metric, Row } from '@/lib/metrics/types';
import { targetFilter } from '@/lib/pages/kinds/target';
import { foundOf, type Judged } from '@/lib/rules/flag';
import type { TableData } from '../../ui/data-table';
import { describeFilters } from '../describe';
import { TargetCard } from '../target-card';
import { type Standing, standing, type TargetChange } from '../target-standing';
import { monthWords, targetFlag } from '../target-words';
import { explain, type VisualProps } from '../visual-props';

const TargetDialog = lazy(() => import('../target-dialog').then((part) => ({ default: part.TargetDialog })));

const readChange = ({ cents, author, at }: Row): TargetChange => ({
  cents: cents === null || cents === undefined ? null : Number(cents),
  author: String(author),
  at: String(at),
});

/** A metric without a rule of its own is off track as soon as it falls short. */
const anyShortfall = { atRisk: 0 };

/** The month of the newest event against its target, which a person can set. */
export function TargetVisual({ visual, view, answerTo, state, stale, asOf }: VisualProps<'target'>) {
  const [isEdited, edit] = useState(false);
  const metric: Metric = commerce.metrics[visual.metric];
  const { label, format, rules } = metric;
  const [now, targets] = [answerTo('now'), answerTo('targets')];
  const history = useMemo(() => (targets?.rows ?? []).map(readChange), [targets]);
  const month = useMemo(() => {
    const rows = (now?.rows ?? []).map((row) => ({
      time: row.time ?? null,
      value: readMetric(commerce, visual.metric, row),
    }));
    return standing(view, rows, 'value', history, asOf, rules?.target ?? anyShortfall);
  }, [now, visual.metric, view, history, asOf, rules]);
  const flag = targetFlag(month, format);
  const judged: Judged = {
    better: metric.better,
    rules: rules?.target ? { target: rules.target } : {},
    found: foundOf([flag]),
  };
  const within = { ...view, where: targetFilter(view) };
  const subtitle = [
    monthWords(month),
    ...describeFilters(within).map((filter) => filter.value),
    ...(view.where.dayType ? ['all kinds of day'] : []),
  ].join(' · ');
  const last = month.days.at(-1)?.day ?? month.month;
  return (
    <>
      <TargetCard
        label={label}
        subtitle={subtitle}
        format={format}
        standing={month}
        flag={flag}
        judged={judged}
        state={state}
        stale={stale}
        onEdit={() => edit(true)}
        menu={{
          explain: () => ({
            ...explain([visual.metric], within, answerTo),
            period: { from: month.month, to: last },
            judged,
          }),
          table: () =>
            courseTable(month, label, (value) => formatValue(value as number | null, format, 'full')),
        }}
      />
      {isEdited && (
        <Suspense>
          <TargetDialog
            metric={visual.metric}
            standing={month}
            history={history}
            onClose={() => edit(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The month day by day, added up, beside the straight way to the target. */
function courseTable(
  { days, month, target }: Standing,
  label: string,
  format: (value: string | number | null) => string,
): TableData {
  const length = countDays({ from: month, to: endOfMonth(month) });
  let sum = 0;
  return {
    caption: `${label} by day, and how far it should be to reach the target`,
    columns: [
      { key: 'day', label: 'Day', format: (value) => formatDay(String(value), 'long') },
      { key: 'value', label, numeric: true, format },
      { key: 'sum', label: `${label} so far`, numeric: true, format },
      { key: 'target', label: 'Needed by then', numeric: true, format },
    ],
    rows: days.map(({ day, value }, index) => {
      sum += value;
      return {
        day,
        value,
        sum,
        target: target === null ? null : Math.round((target * (index + 1)) / length),
      };
    }),
  };
}
