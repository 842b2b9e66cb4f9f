import type { Palette } from '@/lib/look/tokens';
import type { Day } from '@/lib/metrics/types';
import type { LineSeriesOption } from './echarts';
import type { Frame } from './frame';
import type { Annotation, Anomaly } from './line-option';

/** Rings around the days outside normal variation. */
export function anomalyMarks(
  anomalies: readonly Anomaly[],
  buckets: readonly Day[],
  values: readonly (number | null)[],
  palette: Palette,
): NonNullable<LineSeriesOption['markPoint']> {
  const data = anomalies.flatMap(({ day }) => {
    const value = values[buckets.indexOf(day)];
    return value === null || value === undefined ? [] : [{ name: day, coord: [day, value] }];
  });
  return {
    silent: true,
    symbol: 'circle',
    symbolSize: 11,
    itemStyle: { color: palette.card, borderColor: palette.warn, borderWidth: 2 },
    label: { show: false },
    data,
  };
}

const LABEL_WIDTH = 120;

/** Pixels that a label takes, with the gap to the next. */
function labelRoom(text: string): number {
  return Math.min(LABEL_WIDTH, text.length * 6.2) + 8;
}

/** Texts of annotations stand above their line; those without room for it are lettered, and told in the tooltip. */
export function annotationLabels(
  annotations: readonly Annotation[],
  buckets: readonly Day[],
  frame: Frame,
): readonly { readonly day: Day; readonly label: string }[] {
  const perBucket = frame.width / Math.max(1, buckets.length);
  const shown = annotations
    .filter(({ day }) => buckets.includes(day))
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, text }) => ({ day, text, x: buckets.indexOf(day) * perBucket, room: labelRoom(text) / 2 }));
  let letters = 0;
  return shown.map(({ day, text, x, room }, index) => {
    const left = shown[index - 1];
    const right = shown[index + 1];
    const fits =
      x - room > (left ? left.x + left.room : 0) && x + room < (right ? right.x - right.room : frame.width);
    return { day, label: fits ? text : letterOf(letters++) };
  });
}

/** A, B, … Z, AA: the mark of an annotation whose text has no room. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** Thin vertical lines at annotated days. */
export function annotationMarks(
  annotations: readonly Annotation[],
  buckets: readonly Day[],
  frame: Frame,
): NonNullable<LineSeriesOption['markLine']> {
  const { palette } = frame;
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: palette.lineStrong, width: 1, type: 'solid' },
    label: {
      position: 'end',
      distance: 4,
      color: palette.textSoft,
      fontSize: 11,
      width: LABEL_WIDTH,
      overflow: 'truncate',
    },
    data: annotationLabels(annotations, buckets, frame).map(({ day, label }) => ({
      xAxis: day,
      label: { formatter: label.replaceAll(/[{}]/g, '') },
    })),
  };
}
