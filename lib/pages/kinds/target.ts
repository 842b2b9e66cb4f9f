import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import { addDays, addMonths, startOfMonth } from '@/lib/metrics/grain';
import type { Day, DayRange, Filter } from '@/lib/metrics/types';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';

/** A metric of the month of the newest event against its target; the date range does not move it. */
export type Target = Placed & { readonly kind: 'target'; readonly metric: MetricName };

/** Days that a projection looks back upon. */
const lookBack = 60;

/** The first day of the month that the target is about. */
export function targetMonth({ bounds }: View): Day {
  return startOfMonth(bounds.last);
}

/** The days asked for: the month so far, the month before for the default target, and enough for the projection. */
export function targetDays(view: View): DayRange {
  const { last } = view.bounds;
  const far = addDays(last, -lookBack);
  const [from = far] = [addMonths(targetMonth(view), -1), far].sort();
  return { from, to: last };
}

/** A month has all kinds of day, so the slicer of weekdays and weekends does not narrow it. */
export function targetFilter({ where }: View): Filter {
  const { dayType: _, ...rest } = where;
  return rest;
}

export const askTarget: AskOf<Target> = ({ metric }, view) => ({
  now: { ...queryFor(view, [metric], targetDays(view), [{ time: 'day' }]), where: targetFilter(view) },
  targets: { read: 'targets', arguments: { metric, month: targetMonth(view) } },
});
