import { formatSigned, formatValue } from '@/lib/format';

/** Revenue in cents, orders and sessions: what a rule can change. */
export type Totals = { readonly revenue: number; readonly orders: number; readonly sessions: number };

const rateOf = ({ orders, sessions }: Totals) => (sessions > 0 ? orders / sessions : null);

/** What a rule does to revenue and conversion: with it against without it, in words. */
export function describeEffect(kept: Totals, without: Totals): string {
  const difference = kept.revenue - without.revenue;
  const share = without.revenue === 0 ? null : difference / without.revenue;
  const revenue =
    difference === 0
      ? 'Revenue does not change.'
      : `Revenue is ${formatValue(kept.revenue, 'money', 'full')} with the rule and ${formatValue(without.revenue, 'money', 'full')} without it (${formatSigned(share, 'percent', 'full')}).`;
  const [rate, other] = [rateOf(kept), rateOf(without)];
  const texts = [formatValue(rate, 'percent', 'full'), formatValue(other, 'percent', 'full')];
  const conversion =
    rate === other
      ? 'Conversion does not change.'
      : texts[0] === texts[1]
        ? `Conversion stays at ${texts[0]}.`
        : `Conversion is ${texts[0]} with the rule and ${texts[1]} without it.`;
  return `${revenue} ${conversion}`;
}

/** `$1.00 (0.5% of revenue)`. */
export function partOf(part: number, whole: number): string {
  return `${formatValue(part, 'money', 'full')} (${formatValue(whole === 0 ? 0 : part / whole, 'percent', 'full')} of revenue)`;
}
