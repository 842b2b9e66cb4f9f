'use client';

import { useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { formatValue, NO_VALUE } from '@/lib/format';
import { groupOneOrders, type OneOrderGroup, oneOrderKinds, returnDays } from '@/lib/segments/one-order';
import type { Interval } from '@/lib/stats/intervals';
import { PlainTable } from '../../customers/plain-table';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun, total } from './segment-parts';
import { numberColumn } from './segment-table';

const kindLabels = new Map<string, string>(oneOrderKinds.map(({ key, label }) => [key, label]));
const kindKeys = [...kindLabels.keys()];
const percent = (value: number | null) => formatValue(value, 'percent', 'compact');

const definition = {
  label: 'Bargain hunters and potential loyalists',
  definition: `Of customers with one order. ${oneOrderKinds.map(({ label, words }) => `${label}: ${words}`).join(' ')} The usual price of a product is the median over all its events; the thirds are of the products of its category.`,
};
const returnDefinition = {
  label: 'Came back',
  definition: `A test of the rule: of all earlier first orders of the kind, those followed by another order within ${returnDays} days, with Wilson’s 95% interval. First orders of the last ${returnDays} days cannot tell yet.`,
};

function CameBack({ of, from }: { readonly of: Interval; readonly from: number }) {
  if (of.value === null) return NO_VALUE;
  return (
    <>
      {percent(of.value)}{' '}
      <span className="text-faint text-small">
        {percent(of.lower)} to {percent(of.upper)} of {formatValue(from, 'count', 'full')}
      </span>
    </>
  );
}

/** One-time buyers by what their order tells: who came for the price, and who may come again. */
export function OneOrderVisual(props: VisualProps<'oneOrder'>) {
  const { visual, view, answerTo, state, stale, settings, onSet } = props;
  const by = settings.by === 'category' ? 'category' : 'kind';
  const now = answerTo('now');
  const groups = useMemo(() => {
    const found = groupOneOrders(now?.rows ?? [], by);
    return by === 'kind'
      ? [...found].sort((a, b) => kindKeys.indexOf(a.key) - kindKeys.indexOf(b.key))
      : [...found].sort((a, b) => b.customers - a.customers);
  }, [now, by]);
  const bargains = useMemo(() => {
    const rows = now?.rows ?? [];
    return (category: string) => {
      const own = rows.filter((row) => row.category === category);
      const all = total(own, 'customers');
      const found = own.filter((row) => row.kind === 'bargain');
      return all === 0 ? null : total(found, 'customers') / all;
    };
  }, [now]);
  const nameOf = ({ key }: OneOrderGroup) => (by === 'kind' ? (kindLabels.get(key) ?? key) : labelCode(key));
  const last = (group: OneOrderGroup) =>
    by === 'kind' ? (group.category ? labelCode(group.category) : NO_VALUE) : percent(bargains(group.key));
  const lastHead = by === 'kind' ? 'Bought most' : 'Bargain hunters';
  return (
    <VisualCard
      title={visual.title}
      subtitle={describeRun(view, now, 'customers with one order')}
      state={state}
      stale={stale}
      height={by === 'kind' ? 150 : 420}
      footnote={
        <details>
          <summary className="cursor-pointer">What the groups mean</summary>
          <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
            {oneOrderKinds.map(({ key, label, words }) => (
              <div key={key} className="contents">
                <dt className="font-medium text-soft">{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </details>
      }
      actions={
        <SegmentedControl
          label="By"
          options={[
            { value: 'kind', label: 'Group' },
            { value: 'category', label: 'Category' },
          ]}
          value={by}
          onChange={(value) => onSet('by', value === 'kind' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([definition, returnDefinition, definitions.contribution, definitions.filters], view, {
            'First orders': now,
          }),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'name', label: by === 'kind' ? 'Group' : 'Category' },
            numberColumn('customers', 'Customers', 'count'),
            numberColumn('share', 'Share', 'percent'),
            numberColumn('averageOrder', 'Average order', 'money'),
            numberColumn('discount', 'Below usual price', 'percent'),
            numberColumn('contribution', 'Contribution', 'money'),
            numberColumn('returned', `Came back in ${returnDays} days`, 'percent'),
            numberColumn('from', 'from', 'percent'),
            numberColumn('to', 'to', 'percent'),
            { key: 'last', label: lastHead },
          ],
          rows: groups.map((group) => ({
            ...group,
            name: nameOf(group),
            returned: group.returned.value,
            from: group.returned.lower,
            to: group.returned.upper,
            last: last(group),
          })),
        }),
      }}
    >
      <PlainTable
        fills
        caption={visual.title}
        heads={[
          by === 'kind' ? 'Group' : 'Category',
          'Customers',
          'Share',
          'Average order',
          'Below usual price',
          'Contribution',
          `Came back in ${returnDays} days`,
          lastHead,
        ]}
        rows={groups.map((group) => ({
          key: group.key,
          cells: [
            nameOf(group),
            formatValue(group.customers, 'count', 'full'),
            percent(group.share),
            formatValue(group.averageOrder, 'money', 'full'),
            percent(group.discount),
            formatValue(group.contribution, 'money', 'full'),
            <CameBack key="returned" of={group.returned} from={group.followed} />,
            last(group),
          ],
        }))}
      />
    </VisualCard>
  );
}
