import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Row } from '@/lib/metrics/types';
import { partOption } from '../../charts/part-option';
import { layerPart } from './area-part';
import { amountsOf, partOfMarks, withPart } from './part-of-marks';
import type { MarkPart, Marks } from './use-mark-part';

/** The rows of a part told as those of its whole. */
function readPart(selected: readonly Row[], { by, from = by, field, metric, steps }: Marks): Row[] {
  if (steps)
    return steps.map((step) => ({ [by]: step, [field]: readMetric(commerce, step, selected[0]) ?? 0 }));
  return selected.map((row) => ({
    ...row,
    [by]: row[from] ?? null,
    [field]: metric ? readMetric(commerce, metric, row) : (row[field] ?? 0),
  }));
}

/** What of each mark is selected elsewhere, for its chart and its table. */
export function markPart(selected: readonly Row[], marks: Marks): MarkPart {
  const { rows, by, field, format, series, layers } = marks;
  const told = readPart(selected, marks);
  const keyOf = (row: Row) => (layers ? `${row.time} ${row[by]}` : String(row[by]));
  const amount = (row: Row) => Number(row[field] ?? 0);
  const part = amountsOf(told, keyOf, amount);
  const drawn = layers
    ? layerPart(rows, told, layers, format)
    : partOfMarks(amountsOf(rows, keyOf, amount), part, format, series.split('|'));
  return {
    part: { draw: (option, frame) => partOption(option, drawn, frame) },
    withPart: (table) => withPart(table, { keyOf, whole: field, format }, part),
  };
}
