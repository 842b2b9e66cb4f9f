import { formatChange, formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import type { TipLine } from '../../charts/tip';

type Part = { readonly key: string; readonly value: number };

/** What a tooltip says of a part among all: its share, its rank, and its change where the part was there before. */
export function rankLines(
  parts: readonly Part[],
  before: ReadonlyMap<string, number> | null,
  format: Format,
): Readonly<Record<string, readonly TipLine[]>> {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const places = parts.toSorted((a, b) => b.value - a.value).map(({ key }) => key);
  return Object.fromEntries(
    parts.map(({ key, value }) => {
      const then = before?.get(key);
      const lines: TipLine[] = [
        { name: 'Share', value: formatValue(total > 0 ? value / total : null, 'percent', 'compact') },
        { name: 'Rank', value: `${places.indexOf(key) + 1} of ${parts.length}` },
      ];
      if (then !== undefined)
        lines.push({
          name: 'Before',
          value: formatValue(then, format, 'full'),
          note: formatChange(value, then, format).text,
        });
      return [key, lines];
    }),
  );
}
