import { formatDay, formatRange } from '@/lib/format';
import type { Expectation } from '@/lib/segments/next-order';

type NextOrderProps = { readonly expected: Expectation | null; readonly asOf: string };

/** When the next order is expected, from what, and whether that day has passed. */
export function NextOrder({ expected, asOf }: NextOrderProps) {
  if (!expected) return <p className="text-soft">Nothing to go by yet.</p>;
  const why =
    expected.by === 'own'
      ? 'The middle half of this customer’s own waits between orders.'
      : 'The middle half of the waits of customers who came back after a first order; this one has too few of its own.';
  return (
    <>
      <p className="tabular font-semibold text-large">{formatDay(expected.likely)}</p>
      <p className="tabular text-soft">Between {formatRange({ from: expected.from, to: expected.to })}</p>
      <p className="mt-1 text-faint text-small">{why}</p>
      {expected.to < asOf && (
        <p className="mt-1 font-medium text-bad text-small">
          Overdue: that time had passed by {formatDay(asOf)}.
        </p>
      )}
    </>
  );
}
