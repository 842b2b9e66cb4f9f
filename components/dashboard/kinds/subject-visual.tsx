'use client';

import type { ReactNode } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { formatSigned, formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { proportionInterval } from '@/lib/stats/intervals';
import { useDrill } from '../../products/use-drill';
import { WayBack } from '../../products/way-back';
import { IntentLink } from '../../ui/intent-link';
import { VisualCard } from '../../visuals/visual-card';
import { describeView, labelBrand } from '../describe';
import { explain, type VisualProps } from '../visual-props';

const percent = (value: number | null) => formatValue(value, 'percent', 'compact');
const count = (value: number) => formatValue(value, 'count', 'full');
const numberOf = (row: Row | undefined, key: string) =>
  row?.[key] === null || row?.[key] === undefined ? null : Number(row[key]);

/** Chances below this are called more than chance. */
const level = 0.05;

function compare(row: Row | undefined): string {
  const own = proportionInterval(numberOf(row, 'orders') ?? 0, numberOf(row, 'sessions') ?? 0);
  const [rate, p] = [numberOf(row, 'rate'), numberOf(row, 'p')];
  if (own.value === null || rate === null || p === null) return 'Nobody looked at it in this period.';
  const figures = `${percent(own.value)} (${percent(own.lower)} – ${percent(own.upper)}) against ${percent(rate)}`;
  if (p >= level) return `${figures}: within chance`;
  return `${figures}: ${own.value > rate ? 'above' : 'below'} its category by more than chance`;
}

type Fact = {
  readonly label: string;
  readonly value: ReactNode;
  /** As files have it, where it is more than text here. */
  readonly text?: string;
};

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-faint text-small">{label}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a detail page is about, and the way back. */
export function SubjectVisual({ visual, view, answerTo, state, stale }: VisualProps<'subject'>) {
  const drillTo = useDrill();
  const row = answerTo('now')?.rows[0];
  const link = (href: string, text: string) => (
    <IntentLink href={href} className="text-accent hover:underline">
      {text}
    </IntentLink>
  );
  const money = (key: string) => formatValue(numberOf(row, key), 'money', 'full');
  const [price, usual] = [numberOf(row, 'price'), numberOf(row, 'usual')];
  const isProduct = 'product' in visual.of;
  const title = isProduct ? 'This product' : 'category' in visual.of ? 'This category' : 'This brand';
  const parts = 'category' in visual.of ? visual.of.category.split('.') : [];
  const facts: Fact[] = isProduct
    ? [
        {
          label: 'Category',
          value: link(drillTo({ category: String(row?.category) }), labelCode(String(row?.category))),
          text: labelCode(String(row?.category)),
        },
        {
          label: 'Brand',
          value: link(drillTo({ brand: String(row?.brand) }), labelBrand(String(row?.brand))),
          text: labelBrand(String(row?.brand)),
        },
        {
          label: 'Price now, against usual',
          value: `${money('price')}${price && usual ? `, ${formatSigned(price / usual - 1, 'percent', 'compact')}` : ''}`,
        },
        { label: 'Prices seen', value: `${money('low')} – ${money('high')}` },
        { label: 'Conversion against its category', value: compare(row) },
        { label: 'Products in its category', value: count(numberOf(row, 'products') ?? 0) },
      ]
    : [
        ...(parts.length > 1
          ? [
              {
                label: 'Lies in',
                value: parts
                  .slice(0, -1)
                  .map((_, index) => parts.slice(0, index + 1).join('.'))
                  .map((code, index) => (
                    <span key={code}>
                      {index > 0 && ' › '}
                      {link(drillTo({ category: code }), labelCode(code))}
                    </span>
                  )),
                text: parts
                  .slice(0, -1)
                  .map((_, index) => labelCode(parts.slice(0, index + 1).join('.')))
                  .join(' › '),
              },
            ]
          : []),
        { label: 'Revenue', value: money('revenue') },
        { label: 'Product views', value: count(numberOf(row, 'views') ?? 0) },
        {
          label: 'Session conversion',
          value: percent(
            proportionInterval(numberOf(row, 'orders') ?? 0, numberOf(row, 'sessions') ?? 0).value,
          ),
        },
      ];
  const applies = isProduct ? 'The category and brand slicers do not apply to a single product.' : '';
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={
        state.kind === 'empty' && isProduct
          ? {
              kind: 'empty',
              why: 'The data has no such product.',
              hint: 'Go back, or search the product table.',
            }
          : state
      }
      stale={stale}
      height={52}
      actions={<WayBack />}
      footnote={applies}
      menu={{
        explain: () =>
          explain(isProduct ? ['conversion'] : ['revenue', 'views', 'conversion'], view, answerTo),
        rows: () => ({
          caption: title,
          columns: [
            { key: 'label', label: 'Fact' },
            { key: 'value', label: 'Value' },
          ],
          rows: facts.map(({ label, value, text = String(value) }) => ({ label, value: text })),
        }),
      }}
    >
      <div className="h-full overflow-auto">
        <Facts facts={facts} />
      </div>
    </VisualCard>
  );
}
