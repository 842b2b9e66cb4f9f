import { formatValue } from '@/lib/format';
import type { Day } from '@/lib/metrics/types';
import type { AreaEncoding, Drawn } from './area-option';
import { bucketName } from './axes';
import { sinceBefore } from './since-before';
import { tipHtml } from './tip';

/** One tooltip a bucket: every layer from the top of the stack down, with its share, and the total. */
export function areaTips(
  buckets: readonly Day[],
  layers: readonly Drawn[],
  encoding: AreaEncoding,
  last: number,
): string[] {
  const write = (value: number | null) => formatValue(value, encoding.format, 'full');
  const totals = buckets.map((_, index) =>
    layers.reduce((sum, { amounts }) => sum + (amounts[index] ?? 0), 0),
  );
  return buckets.map((bucket, index) => {
    const total = totals[index] ?? 0;
    const lines = layers.toReversed().map(({ name, color, amounts }) => {
      const amount = amounts[index] ?? 0;
      const note = total > 0 ? formatValue(amount / total, 'percent', 'compact') : '';
      return { name, color, value: write(amount), note };
    });
    const remarks = encoding.unfinished && index === last ? [`This ${encoding.time.grain} is not over.`] : [];
    return tipHtml(
      bucketName(bucket, encoding.time.grain),
      [
        ...lines,
        { name: 'Total', value: write(total) },
        // A bucket that is not over is no less than one that is.
        ...(remarks.length > 0 ? [] : sinceBefore(totals, index, encoding.time.grain, encoding.format)),
      ],
      remarks,
    );
  });
}
