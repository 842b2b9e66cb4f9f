'use client';

import { formatSigned, formatValue } from '@/lib/format';
import { type SplitBy, splitBy, splits, withoutSplit } from '@/lib/pages/kinds/groups';
import type { Interval } from '@/lib/stats/intervals';
import { classes } from '../../ui/classes';
import type { TableData } from '../../ui/data-table';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { explain, type VisualProps } from '../visual-props';
import { type GroupRate, groupRates, groupsOf, verdictOf } from './group-rates';
import { IntervalMark } from './interval-mark';

/** Groups as a title writes them. */
const titles: Readonly<Record<SplitBy, string>> = {
  dayType: 'weekend against Monday to Friday',
  customerType: 'bought before against not yet',
};
const splitLabels: Readonly<Record<SplitBy, string>> = { dayType: 'Days', customerType: 'Customers' };
const ignored: Readonly<Record<SplitBy, string>> = {
  dayType: 'The days slicer does not apply here: it would leave one group.',
  customerType: 'The customers slicer does not apply here: it would leave one group.',
};

const percent = (value: number | null) => formatValue(value, 'percent', 'full');
/** A difference of shares in percentage points. */
const points = (value: number | null) =>
  value === null ? formatValue(null, 'decimal', 'full') : formatSigned(value * 100, 'decimal', 'full');
const rateOf = ({ groups }: GroupRate, index: 0 | 1) =>
  groups[index].n > 0 ? groups[index].successes / groups[index].n : null;
const intervalText = ({ lower, upper }: Interval) => `${points(lower)} to ${points(upper)}`;

/** How far sessions of two groups get, the difference with its interval, and whether it is more than chance. */
export function GroupsVisual({ visual, view, answerTo, state, stale, onSet }: VisualProps<'groups'>) {
  const split = splitBy(view, visual.id);
  const [first, second] = groupsOf[split];
  const rates = groupRates(answerTo('now')?.rows ?? [], split);
  const shown = withoutSplit(view, split);
  return (
    <VisualCard
      title={`${visual.title}: ${titles[split]}`}
      subtitle={describeView(shown)}
      state={state}
      stale={stale}
      height={250}
      actions={
        <SegmentedControl
          label="Groups by"
          options={splits.map((value) => ({ value, label: splitLabels[value] }))}
          value={split}
          onChange={(value) => onSet('by', value === 'dayType' ? null : value)}
        />
      }
      footnote={
        view.where[split] === undefined
          ? 'Differences in percentage points with their 95% interval; sessions are taken as independent.'
          : ignored[split]
      }
      menu={{
        focus: true,
        explain: () =>
          explain(['conversion', 'cartCompletion', 'strictCarts', 'strictOrders'], shown, answerTo),
        table: () => groupsTable(visual.title, rates, split),
      }}
    >
      <RatesTable rates={rates} names={[first.name, second.name]} />
    </VisualCard>
  );
}

type RatesTableProps = {
  readonly rates: readonly GroupRate[];
  readonly names: readonly [string, string];
};

function RatesTable({ rates, names }: RatesTableProps) {
  const ends = rates.flatMap(({ difference: { lower, upper } }) => [
    Math.abs(lower ?? 0),
    Math.abs(upper ?? 0),
  ]);
  const reach = Math.max(...ends);
  const head = 'px-2 pb-1 font-normal whitespace-nowrap';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div tabIndex={0} className="-mx-2 h-full overflow-auto">
      <table className="tabular w-full text-body">
        <thead className="text-faint text-small">
          <tr>
            <th scope="col" className={classes(head, 'text-left')}>
              Sessions
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className={classes(head, 'text-right')}>
                {name}
              </th>
            ))}
            <th scope="col" className={classes(head, 'text-right')}>
              Difference
            </th>
            <th scope="col" className={classes(head, 'hidden w-1/4 text-left @xl:table-cell')}>
              95% interval
            </th>
            <th scope="col" className={classes(head, 'hidden text-left @xl:table-cell')}>
              Verdict
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <tr key={rate.name} className="border-line border-t">
              <th scope="row" className="px-2 py-1 text-left @xl:py-2 font-normal">
                {rate.name}
                <span className="block text-faint text-small @xl:hidden">{verdictOf(rate.difference)}</span>
              </th>
              <td className="px-2 text-right">{percent(rateOf(rate, 0))}</td>
              <td className="px-2 text-right">{percent(rateOf(rate, 1))}</td>
              <td className="whitespace-nowrap px-2 text-right font-medium">
                {points(rate.difference.value)} pp
              </td>
              <td className="hidden px-2 @xl:table-cell">
                <span className="sr-only">{intervalText(rate.difference)}</span>
                <div title={`${intervalText(rate.difference)} pp`}>
                  <IntervalMark interval={rate.difference} reach={reach} />
                </div>
              </td>
              <td
                className={classes(
                  'hidden whitespace-nowrap px-2 text-small @xl:table-cell',
                  rate.difference.isMoreThanChance ? 'font-medium text-text' : 'text-soft',
                )}
              >
                {verdictOf(rate.difference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function groupsTable(caption: string, rates: readonly GroupRate[], split: SplitBy): TableData {
  const [first, second] = groupsOf[split];
  const numeric = (key: string, label: string, write: (value: number | null) => string) => ({
    key,
    label,
    numeric: true,
    format: (value: string | number | null) => write(value as number | null),
  });
  const count = (value: number | null) => formatValue(value, 'count', 'full');
  return {
    caption,
    columns: [
      { key: 'name', label: 'Sessions' },
      numeric('first', first.name, percent),
      numeric('firstOf', `of ${first.name}`, count),
      numeric('second', second.name, percent),
      numeric('secondOf', `of ${second.name}`, count),
      numeric('difference', 'Difference, points', points),
      numeric('lower', 'From', points),
      numeric('upper', 'To', points),
      { key: 'verdict', label: 'Verdict' },
    ],
    rows: rates.map((rate) => ({
      name: rate.name,
      first: rateOf(rate, 0),
      firstOf: rate.groups[0].n,
      second: rateOf(rate, 1),
      secondOf: rate.groups[1].n,
      difference: rate.difference.value,
      lower: rate.difference.lower,
      upper: rate.difference.upper,
      verdict: verdictOf(rate.difference),
    })),
  };
}
