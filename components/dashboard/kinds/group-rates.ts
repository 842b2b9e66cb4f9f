import type { Row } from '@/lib/metrics/types';
import type { SplitBy } from '@/lib/pages/kinds/groups';
import { type Difference, differenceOfProportions, type Share } from '@/lib/stats/intervals';

type Group = { readonly name: string; readonly values: readonly string[] };

/** The two groups of each split; a session belongs to exactly one. */
export const groupsOf: Readonly<Record<SplitBy, readonly [Group, Group]>> = {
  dayType: [
    { name: 'Weekend', values: ['weekend'] },
    { name: 'Mon–Fri', values: ['weekday'] },
  ],
  customerType: [
    { name: 'Bought before', values: ['returning'] },
    // A first order makes a customer new: only with those who did not buy is that a group to compare.
    { name: 'Not yet', values: ['none', 'new'] },
  ],
};

/** Shares whose sessions above are a part of those below, which the test needs. */
const rates = [
  { name: 'Put in cart', above: 'cartSessions', below: 'sessions' },
  { name: 'Bought', above: 'orders', below: 'sessions' },
  { name: 'Carts completed', above: 'cartOrders', below: 'cartSessions' },
  { name: 'Viewed, then carted', above: 'strictCarts', below: 'viewSessions' },
  { name: 'Viewed, carted, bought', above: 'strictOrders', below: 'viewSessions' },
] as const;

export type GroupRate = {
  readonly name: string;
  readonly groups: readonly [Share, Share];
  readonly difference: Difference;
};

/** Each rate in both groups, and their difference, first minus second. */
export function groupRates(rows: readonly Row[], split: SplitBy): GroupRate[] {
  const sum = ({ values }: Group, stat: string) =>
    rows.reduce(
      (total, row) => total + (values.includes(String(row[split])) ? Number(row[stat] ?? 0) : 0),
      0,
    );
  const [first, second] = groupsOf[split];
  return rates.map(({ name, above, below }) => {
    const shareOf = (group: Group): Share => ({ successes: sum(group, above), n: sum(group, below) });
    const groups = [shareOf(first), shareOf(second)] as const;
    return { name, groups, difference: differenceOfProportions(...groups) };
  });
}

/** Whether a difference is more than chance, in words. */
export function verdictOf({ isEnough, isMoreThanChance }: Difference): string {
  if (!isEnough) return 'Too few sessions to tell';
  return isMoreThanChance ? 'More than chance' : 'May be chance';
}
