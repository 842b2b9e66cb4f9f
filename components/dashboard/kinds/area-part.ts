import type { Format, Row } from '@/lib/metrics/types';
import type { MarkShares } from '../../charts/part-option';
import { OTHER } from '../../charts/stack-of-rows';
import { nameCategory } from './category-names';
import { amountsOf, partLine, shareOfMark } from './part-of-marks';

const at = (layer: string, bucket: string) => `${layer} ${bucket}`;

/** The part of each step of each layer of a stack, which draws the largest categories and the others as one. */
export function layerPart(
  rows: readonly Row[],
  part: readonly Row[],
  layers: readonly string[],
  format: Format,
): MarkShares {
  const drawn = new Set(layers);
  const layerOf = ({ category }: Row) => (drawn.has(String(category)) ? String(category) : OTHER);
  const read = (list: readonly Row[], keyOf: (row: Row) => string) =>
    amountsOf(list, keyOf, (row) => Number(row.value ?? 0));
  const keyOf = (row: Row) => at(layerOf(row), String(row.time));
  const [whole, selected] = [read(rows, keyOf), read(part, keyOf)];
  const timeOf = (row: Row) => String(row.time);
  const [all, allSelected] = [read(rows, timeOf), read(part, timeOf)];
  const names = [...layers.map((node) => [node, nameCategory(node)] as const), [OTHER, 'Other'] as const];
  return {
    shareOf: (layer, bucket) =>
      shareOfMark(selected.get(at(layer, bucket)), whole.get(at(layer, bucket))) ?? 0,
    linesOf: (bucket) => {
      const lines = names.flatMap(([layer, name]) => {
        const amount = selected.get(at(layer, bucket)) ?? 0;
        return amount > 0
          ? [partLine(`${name}, selected`, amount, whole.get(at(layer, bucket)), format)]
          : [];
      });
      const total = partLine('Selected', allSelected.get(bucket) ?? 0, all.get(bucket), format);
      return lines.length > 1 ? [...lines.toReversed(), total] : lines.length > 0 ? lines : [total];
    },
  };
}
