'use client';

import { formatValue } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { partOf } from './effect';
import { QualityCard } from './quality-card';
import { useMonthly, useRead } from './use-reads';

const kinds: Readonly<Record<string, string>> = {
  spelling: 'Case or signs only',
  'same product': 'On the same product',
};
const columns: readonly TableColumn[] = [
  { key: 'other', label: 'Brand as written' },
  { key: 'counted', label: 'Beside' },
  { key: 'kind', label: 'Why', format: (value) => kinds[String(value)] ?? '' },
  numbers('products', 'Products'),
];

/** Brands that are written in several ways, or that share a product. */
export function BrandsCard() {
  const { totals } = useData();
  const { rows, answers, state } = useRead('dataBrands');
  const monthly = useMonthly('dataMissing');
  const total = answers[0]?.total ?? 0;
  const spellings = rows.filter((row) => row.kind === 'spelling').length;
  const cut = rows.length < total ? ` · the first ${formatValue(rows.length, 'count', 'full')} listed` : '';
  return (
    <QualityCard
      title="Brand spellings"
      covers={`All products · ${formatValue(total, 'count', 'full')} pairs, ${spellings} of them alike but for case or signs${cut}`}
      rule="A product counts under the brand that it carried first, and of several on that day the one it carried longest. That merges spellings on one product; spellings on different products stay apart and are listed here."
      effect={`Purchases worth ${partOf(sumOf(monthly.rows, 'rebrandedRevenue'), totals.revenue)} count under another brand than their event names${monthly.done < monthly.months ? ', so far' : ''}. Totals and conversion do not change.`}
      answers={answers}
      counting={monthly.done < monthly.months}
      state={
        answers[0] && total === 0
          ? { kind: 'empty', why: 'Every brand is written in one way, and every product has one.' }
          : state
      }
      list={{ caption: 'Brand spellings', columns, rows }}
    />
  );
}
