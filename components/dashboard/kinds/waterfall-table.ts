import { formatSigned } from '@/lib/format';
import type { Flag } from '@/lib/rules/flag';
import type { Decomposition, Part } from '@/lib/stats/decompose-change';
import type { TableColumn, TableData } from '../../ui/data-table';
import { figureColumn } from './figure-column';
import { signalColumn } from './signal-column';
import { effectNames } from './waterfall-rows';

type Names = {
  readonly caption: string;
  /** Of the first column. */
  readonly head: string;
  readonly before: string;
  readonly now: string;
  readonly name: (key: string) => string;
  /** What rules found about a part; without it there is no such column. */
  readonly flagOf?: ((key: string) => Flag | null) | undefined;
};

/** Every part of a change with its three effects, the largest change first. */
export function waterfallTable(parts: readonly Part[], change: Decomposition, names: Names): TableData {
  const { flagOf } = names;
  const effects = new Map(change.parts.map((part) => [part.key, part]));
  const signed = (key: string, label: string): TableColumn => ({
    key,
    label,
    numeric: true,
    format: (value) => formatSigned(value as number | null, 'money', 'full'),
  });
  return {
    caption: names.caption,
    columns: [
      { key: 'part', label: names.head },
      figureColumn('before', names.before, 'money'),
      figureColumn('now', names.now, 'money'),
      signed('change', 'Change'),
      signed('volume', effectNames.volume),
      signed('price', effectNames.price),
      signed('mix', effectNames.mix),
      ...(flagOf ? [signalColumn(({ key }) => flagOf(String(key)))] : []),
    ],
    rows: parts
      .map((part) => {
        const { change: cents = 0, volume = 0, price = 0, mix = 0 } = effects.get(part.key) ?? {};
        const { before, now, key } = part;
        return {
          key,
          signal: flagOf?.(key)?.text ?? null,
          part: names.name(key),
          before: before.cents,
          now: now.cents,
          change: cents,
          volume,
          price,
          mix,
        };
      })
      .filter((row) => row.before !== 0 || row.now !== 0)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}
