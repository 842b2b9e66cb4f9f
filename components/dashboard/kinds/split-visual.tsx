'use client';

import { useCallback, useMemo } from 'react';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Split } from '@/lib/pages/kinds/split';
import { barOption } from '../../charts/bar-option';
import type { Frame } from '../../charts/frame';
import { twinBarOption } from '../../charts/twin-bar-option';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeView, writeValue } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';
import { tipContext } from './tip-context';
import { useMarkPart } from './use-mark-part';

const values: Readonly<Record<Split['by'], readonly string[]>> = {
  hour: Array.from({ length: 24 }, (_, hour) => String(hour)),
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
  customerType: ['new', 'returning', 'none'],
};
const heads = { hour: 'Hour (UTC)', weekday: 'Weekday', customerType: 'Customers' } as const;

/** Sessions by an attribute of the visit; few values stand beside their conversion. */
export function SplitVisual({ visual, view, answerTo, partTo, state, stale, cross }: VisualProps<'split'>) {
  const { by, title } = visual;
  const [now, before] = [answerTo('now'), answerTo('before')];
  const marks = useMarks(cross, {
    keys: chosenValues(cross, by),
    markOf: ({ key }) => (key === null ? null : { [by]: key }),
  });
  const rows = useMemo(() => {
    const found = new Map(now?.rows.map((row) => [String(row[by]), row]));
    return values[by].map((value) => ({
      value,
      sessions: Number(found.get(value)?.sessions ?? 0),
      orders: Number(found.get(value)?.orders ?? 0),
      conversion: readMetric(commerce, 'conversion', found.get(value)),
      revenue: Number(found.get(value)?.revenue ?? 0),
    }));
  }, [now, by]);
  const context = useMemo(
    () =>
      tipContext(
        rows.map(({ value: key, sessions: value }) => ({ key, value })),
        {
          before: before ? new Map(before.rows.map((row) => [String(row[by]), Number(row.sessions)])) : null,
          format: 'count',
        },
      ),
    [rows, before, by],
  );
  const { part, withPart } = useMarkPart(partTo(), {
    rows,
    by: 'value',
    from: by,
    field: 'sessions',
    format: 'count',
    series: 'sessions',
  });
  const draw = useCallback(
    (frame: Frame) => {
      // Twenty-four bars have room for a number each.
      const write = (value: string) => (by === 'hour' ? value : writeValue(by, value));
      const labels = Object.fromEntries(rows.map((row) => [row.value, write(row.value)]));
      return by === 'hour'
        ? barOption(
            rows,
            {
              by: 'value',
              series: [{ field: 'sessions', name: 'Sessions' }],
              format: 'count',
              layout: 'standing',
              mode: 'clustered',
              labels,
              context,
            },
            frame,
          )
        : twinBarOption(
            rows,
            {
              by: 'value',
              solid: { field: 'sessions', name: 'Sessions', format: 'count' },
              hollow: { field: 'conversion', name: 'Session conversion', format: 'percent' },
              labels,
              context,
            },
            frame,
          );
    },
    [rows, by, context],
  );
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={260}
      menu={{
        focus: true,
        explain: () => explain(['sessions', 'conversion'], view, answerTo),
        table: () =>
          withPart({
            caption: title,
            columns: [
              {
                key: 'value',
                label: heads[by],
                format: (value) => writeValue(by, String(value)),
                mark: { dimension: by },
              },
              figureColumn('sessions', 'Sessions', 'count'),
              figureColumn('orders', 'Orders', 'count'),
              figureColumn('conversion', 'Session conversion', 'percent'),
              figureColumn('revenue', 'Revenue', 'money'),
            ],
            rows,
          }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} {...marks} part={part} />
    </VisualCard>
  );
}
