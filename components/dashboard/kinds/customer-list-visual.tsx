'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { formatValue } from '@/lib/format';
import { listLength } from '@/lib/pages/kinds/customer-list';
import { describeCell } from '@/lib/segments/cells';
import { type ListOrder, readAfter, readCell, readOrder, writeAfter } from '@/lib/segments/list';
import { segmentLabels } from '@/lib/segments/rules';
import { CustomerRows } from '../../customers/customer-rows';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun } from './segment-parts';
import { numberColumn, segmentColumn } from './segment-table';

/** What the cell of a list is, in words. */
function describeNarrowing(cell: string | undefined): string | undefined {
  const { segment, dayCell, orderCell } = readCell(cell);
  const words = [
    ...(segment ? [segmentLabels[segment] ?? segment] : []),
    ...(dayCell !== undefined && orderCell !== undefined
      ? [describeCell({ segment: segment ?? '', dayCell, orderCell })]
      : []),
  ];
  return words.length > 0 ? words.join(' · ') : undefined;
}

/** The customers behind a selection, fifty at a time; each opens their profile. */
export function CustomerListVisual(props: VisualProps<'customerList'>) {
  const { visual, view, answerTo, state, stale, settings, onSet } = props;
  const [text, setText] = useState(settings.find ?? '');
  const router = useRouter();
  const search = useSearchParams();
  const now = answerTo('now');
  const rows = now?.rows ?? [];
  const order = readOrder(settings.sort);
  const cell = describeNarrowing(settings.cell);
  const start = readAfter(settings);
  const last = rows.at(-1);
  const isLastPage = rows.length < listLength;
  const sortBy = (next: ListOrder) => onSet('sort', `${next.sort}.${next.direction}`);
  const count = formatValue(now?.total ?? 0, 'count', 'full');
  return (
    <VisualCard
      title={visual.title}
      subtitle={describeRun(view, now, cell)}
      state={
        state.kind === 'empty'
          ? {
              ...state,
              why: settings.find
                ? `No buyer’s id begins with ${settings.find} here.`
                : 'No customer is behind this selection.',
              hint: 'Clear the search, the cell or a filter.',
              action: {
                label: 'Show all customers',
                onPress: () => {
                  setText('');
                  router.push('/customers/list');
                },
              },
            }
          : state
      }
      stale={stale}
      height={620}
      actions={
        <form
          className="w-56"
          onSubmit={(event) => {
            event.preventDefault();
            onSet('find', text.trim() === '' ? null : text.trim());
          }}
        >
          <SearchField
            label="Find by id"
            value={text}
            onChange={(value) => {
              setText(value);
              if (value === '' && settings.find) onSet('find', null);
            }}
          />
        </form>
      }
      footnote={
        <span className="flex flex-wrap items-center gap-2">
          <span className="tabular grow">
            {formatValue(rows.length, 'count', 'full')} of {count} customers
            {start ? ', further down the list' : ''}
          </span>
          {settings.cell && (
            <Button size="small" onClick={() => onSet('cell', null)}>
              All customers
            </Button>
          )}
          {start && (
            <Button size="small" onClick={() => onSet('after', null)}>
              First page
            </Button>
          )}
          {last && !isLastPage && (
            <Button
              size="small"
              onClick={() => onSet('after', writeAfter(settings, String(last[order.sort]), String(last.id)))}
            >
              Next page
            </Button>
          )}
        </span>
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([definitions.segment, definitions.contribution, definitions.filters], view, {
            Customers: now,
          }),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'id', label: 'Customer' },
            segmentColumn,
            numberColumn('recency', 'Recency score', 'count'),
            numberColumn('frequency', 'Frequency score', 'count'),
            numberColumn('monetary', 'Spend score', 'count'),
            numberColumn('profit', 'Profit score', 'count'),
            numberColumn('orders', 'Orders', 'count'),
            numberColumn('revenue', 'Revenue', 'money'),
            numberColumn('contribution', 'Contribution', 'money'),
            { key: 'firstOrder', label: 'First order' },
            { key: 'lastOrder', label: 'Last order' },
          ],
          rows,
        }),
      }}
    >
      <CustomerRows
        rows={rows}
        order={order}
        onOrder={sortBy}
        hrefOf={(id) => `/customers/${id}${search.size > 0 ? `?${search}` : ''}`}
      />
    </VisualCard>
  );
}
