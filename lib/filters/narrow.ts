import { isWithin, minimalNodes } from '@/lib/metrics/node-path';
import { type Clause, readDays } from './picks';
import { clampRange, comparisonRange } from './presets';
import { overlap, type View } from './view';

/** The nodes that lie in one of each list. */
function commonNodes(a: readonly string[], b: readonly string[]): string[] {
  const pairs = a.flatMap((one) =>
    b.flatMap((other) => (isWithin(one, other) ? [one] : isWithin(other, one) ? [other] : [])),
  );
  return minimalNodes(pairs);
}

function narrowDays(view: View, value: string | undefined): View | null {
  const days = readDays(value);
  const range = days && overlap(days, view.dates);
  if (!range) return null;
  const dates = { ...view.dates, ...range };
  const before = view.before && comparisonRange(dates);
  return { ...view, dates, before: before && clampRange(before, view.bounds) ? before : null };
}

/** A view narrowed by a selection too; null where nothing is in both. */
export function narrowView(view: View, { dimension, values }: Clause): View | null {
  if (dimension === 'time') return narrowDays(view, values[0]);
  const held = view.where[dimension];
  const both = !held?.length
    ? values
    : dimension === 'category'
      ? commonNodes(held, values)
      : values.filter((value) => held.includes(value));
  return both.length > 0 ? { ...view, where: { ...view.where, [dimension]: both } } : null;
}
