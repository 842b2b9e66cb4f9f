'use client';

import { useCallback } from 'react';
import { formatDay, formatValue } from '@/lib/format';
import { noPurchase, segmentKeys, segmentLabels } from '@/lib/segments/rules';
import type { Frame } from '../../charts/frame';
import { sankeyOption } from '../../charts/sankey-option';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun, segmentColors, share, total } from './segment-parts';
import { numberColumn } from './segment-table';

const order = [...segmentKeys, noPurchase];
const place = (segment: unknown) => order.indexOf(String(segment));

/** Customers from their segment a month ago to the one now; a ribbon's colour is where it came from. */
export function MigrationVisual({ visual, view, answerTo, state, stale, cross }: VisualProps<'migration'>) {
  const now = answerTo('now');
  const first = now?.rows[0];
  // A customer is in the segment where the ribbon ends; where it began was a month ago.
  const marks = useMarks(cross, {
    keys: chosenValues(cross, 'segment'),
    markOf: ({ key, name }) => {
      const segment = key?.includes('|') ? key.split('|')[1] : name.startsWith('to ') ? key : null;
      return segment ? { segment } : null;
    },
  });
  const before = typeof first?.before === 'string' ? first.before : null;
  const draw = useCallback(
    (frame: Frame) =>
      sankeyOption(
        now?.rows ?? [],
        {
          from: 'from',
          to: 'to',
          field: 'customers',
          format: 'count',
          sides: [before ? `On ${formatDay(before)}` : 'Before', 'Now'],
          colors: segmentColors,
          order,
          labels: segmentLabels,
        },
        frame,
      ),
    [now, before],
  );
  const known = (now?.rows ?? []).filter((row) => row.from !== noPurchase);
  const stayed = share(
    total(
      known.filter((row) => row.from === row.to),
      'customers',
    ),
    total(known, 'customers'),
  );
  const rose = total(
    known.filter((row) => place(row.to) < place(row.from)),
    'customers',
  );
  const fell = total(
    known.filter((row) => place(row.to) > place(row.from)),
    'customers',
  );
  const write = (value: number) => formatValue(value, 'count', 'full');
  const subtitle = before
    ? `${formatDay(before)} to ${describeRun(view, now).replace(/^As of /, '')}`
    : describeRun(view, now, 'there is no run before it');
  return (
    <VisualCard
      title={visual.title}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={480}
      footnote={
        stayed !== null &&
        `${formatValue(stayed, 'percent', 'compact')} stayed in their segment; ${write(rose)} moved towards champions, ${write(fell)} away.`
      }
      menu={{
        focus: true,
        explain: () => explainRun([definitions.segment, definitions.filters], view, { Moves: now }),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'from', label: 'From', format: (value) => segmentLabels[String(value)] ?? '' },
            { key: 'to', label: 'To', format: (value) => segmentLabels[String(value)] ?? '' },
            numberColumn('customers', 'Customers', 'count'),
            numberColumn('revenue', 'Revenue', 'money'),
          ],
          rows: now?.rows ?? [],
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} {...marks} />
    </VisualCard>
  );
}
