import { formatChange, formatValue } from '@/lib/format';
import type { Palette } from '@/lib/look/tokens';
import type { Day } from '@/lib/metrics/types';
import { bucketName } from './axes';
import type { LineEncoding } from './line-option';
import { type TipLine, tipHtml } from './tip';
import { lastKnown } from './unfinished';

type Values = readonly (number | null)[];

type Parts = {
  readonly buckets: readonly Day[];
  readonly values: Values;
  readonly before: { readonly days: readonly Day[]; readonly values: Values; readonly name: string } | null;
  readonly average: Values | null;
  readonly bounds: { readonly lower: Values; readonly upper: Values; readonly name: string } | null;
  readonly encoding: LineEncoding;
  readonly palette: Palette;
};

/** One tooltip a bucket: the value, what it is compared to, and what is known of that day. */
export function lineTips(parts: Parts): string[] {
  return parts.buckets.map((bucket, index) => {
    const { encoding } = parts;
    const last = index === lastKnown(parts.values);
    const remarks = [
      ...(encoding.unfinished && last ? [`This ${encoding.time.grain} is not over.`] : []),
      ...(encoding.anomalies ?? []).filter(({ day }) => day === bucket).map(({ reason }) => reason),
      ...(encoding.annotations ?? []).filter(({ day }) => day === bucket).map(({ text }) => text),
    ];
    return tipHtml(bucketName(bucket, encoding.time.grain), linesAt(parts, index), remarks);
  });
}

function linesAt({ values, before, average, bounds, encoding, palette }: Parts, index: number): TipLine[] {
  const { format, time } = encoding;
  const write = (value: number | null | undefined) => formatValue(value ?? null, format, 'full');
  const value = values[index] ?? null;
  const color = palette.series[0] ?? palette.accent;
  const lines: TipLine[] = [{ name: encoding.name, value: write(value), color, mark: 'line' }];
  const day = before?.days[index];
  if (before && day !== undefined) {
    const then = before.values[index] ?? null;
    const change = formatChange(value, then, format).text;
    const name = bucketName(day, time.grain);
    lines.push({ name, value: write(then), note: change, color: palette.textFaint, mark: 'dashed' });
  }
  if (average)
    lines.push({
      name: `${encoding.average}-${time.grain} average`,
      value: write(average[index]),
      color: palette.series[1] ?? palette.warn,
      mark: 'line',
    });
  if (bounds)
    lines.push({ name: bounds.name, value: `${write(bounds.lower[index])} – ${write(bounds.upper[index])}` });
  return lines;
}
