'use client';

import { labelPath } from '@/lib/filters/tree';
import { formatValue } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { moments, numbers, sumOf } from './columns';
import { useData } from './data-context';
import { partOf } from './effect';
import { QualityCard } from './quality-card';
import { useMonthly, useReads } from './use-reads';

const columns: readonly TableColumn[] = [
  { key: 'from', label: 'From', format: labelPath },
  { key: 'to', label: 'To', format: labelPath },
  numbers('products', 'Products'),
  moments('since', 'First seen'),
];
const count = (value: unknown) => formatValue(Number(value ?? 0), 'count', 'full');

/** Products that stand in several categories, and the moves between them. */
export function LabelsCard() {
  const { totals } = useData();
  const { answers, state } = useReads([
    { read: 'dataRelabellings', arguments: {} },
    { read: 'dataSeveral', arguments: {} },
  ]);
  const monthly = useMonthly('dataMissing');
  const [moves, several] = answers;
  const products = several?.rows[0];
  const moved = sumOf(monthly.rows, 'relabelledRevenue');
  return (
    <QualityCard
      title="Products in several categories"
      covers={`${count(products?.products)} products · ${count(products?.severalIds)} under several category ids, ${count(products?.severalCodes)} under several codes, ${count(products?.partlyCoded)} with a code on a part of their events`}
      rule="A product counts under the code that it carried first, and of several on that day the one it carried longest, for all of its time: a relabelling moves no revenue between categories. Every move is listed."
      effect={`Raw codes would file ${partOf(moved, totals.revenue)} under another category${monthly.done < monthly.months ? ', so far' : ''}. Totals and conversion do not change.`}
      answers={answers}
      counting={monthly.done < monthly.months}
      label={(_, index) => (index === 0 ? 'Relabellings' : 'Products')}
      height={200}
      state={
        moves && moves.rows.length === 0 ? { kind: 'empty', why: 'No product changed its category.' } : state
      }
      list={{ caption: 'Relabellings', columns, rows: moves?.rows ?? [] }}
    />
  );
}
