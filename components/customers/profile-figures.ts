import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { compareSegments } from '@/lib/segments/compare';
import { segmentLabels } from '@/lib/segments/rules';
import type { ListedFigure } from '../visuals/figure-list';

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
/** Whole cents: amounts below are written in full. */
const fullUpTo = 10_000_000;

function write(value: number | null, format: Format): string {
  const isShort = format === 'money' && Math.abs(value ?? 0) < fullUpTo;
  return formatValue(value, format, isShort ? 'full' : 'compact');
}

/** Key figures of a customer, each with the mean of the segment. */
export function profileFigures(customer: Row, segments: readonly Row[]): ListedFigure[] {
  const own = compareSegments([{ ...customer, customers: 1 }]).total;
  const usual = compareSegments(segments).rows.find((row) => row.key === customer.segment);
  const members = segments.find((row) => row.segment === customer.segment);
  const mean = (key: string) => (members ? Number(members[key]) / Number(members.customers) : null);
  const figure = (label: string, value: number | null, of: number | null, format: Format): ListedFigure => ({
    label,
    value: write(value, format),
    exact: formatValue(value, format, 'full'),
    note: `${segmentLabels[String(customer.segment)] ?? customer.segment}: ${formatValue(of, format, 'full')}`,
  });
  return [
    ...(['revenue', 'contribution', 'orders'] as const).map((key) =>
      figure(
        { revenue: 'Revenue', contribution: 'Contribution', orders: 'Orders' }[key],
        number(customer[key]),
        mean(key),
        key === 'orders' ? 'decimal' : 'money',
      ),
    ),
    ...(
      [
        ['Average order', 'averageOrder', 'money'],
        ['Days since the last order', 'recency', 'decimal'],
        ['Visits that end in an order', 'conversion', 'percent'],
        ['Carts abandoned', 'abandonment', 'percent'],
        ['Categories bought', 'categories', 'decimal'],
      ] as const
    ).map(([label, key, format]) => figure(label, number(own[key]), number(usual?.[key]), format)),
  ];
}
