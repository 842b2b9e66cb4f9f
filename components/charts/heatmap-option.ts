import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { plotGrid } from './axes';
import type { ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { numberOf, textOf } from './rows';
import { showTip, type TipLine, tipHtml, withTip } from './tip';

type Side = {
  readonly field: string;
  /** All places in order; rows elsewhere are not drawn. */
  readonly keys: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
};

export type HeatmapEncoding = {
  readonly x: Side;
  readonly y: Side;
  readonly field: string;
  readonly name: string;
  readonly format: Format;
  /** Where the colour is strongest; larger values, such as a first month of 100%, are no stronger. */
  readonly max?: number;
  /** Writes each value into its cell where there is room. */
  readonly written?: boolean;
  /** Values add up to a whole: tooltips tell the share and the rank of each among the cells. */
  readonly adds?: boolean;
  /** A second column for the tooltip, such as the number behind a share. */
  readonly behind?: { readonly field: string; readonly name: string; readonly format: Format };
};

/** Cells from pale to strong by value, from zero to the largest or to `max`; cells without a row stay empty. */
export function heatmapOption(rows: readonly Row[], encoding: HeatmapEncoding, frame: Frame): ChartOption {
  const { x, y, field } = encoding;
  const { palette } = frame;
  const values = rows.map((row) => numberOf(row, field) ?? 0);
  const largest = encoding.max ?? Math.max(0, ...values);
  const cell = (frame.width - 70) / Math.max(1, x.keys.length);
  const written = encoding.written === true && cell >= 34;
  const names = ({ keys, labels }: Side) => keys.map((key) => labels?.[key] ?? key);
  const axis = { axisLine: { show: false }, splitLine: { show: false } };
  const every = Math.ceil(x.keys.length / Math.max(1, Math.floor((frame.width - 70) / 44)));
  return {
    grid: plotGrid({ top: 4, right: 4 }),
    xAxis: {
      ...axis,
      type: 'category',
      data: names(x),
      axisLabel: { interval: every - 1, color: palette.textSoft },
    },
    yAxis: {
      ...axis,
      type: 'category',
      data: names(y),
      inverse: true,
      axisLabel: { interval: 0, color: palette.textSoft },
    },
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    visualMap: {
      show: false,
      type: 'continuous',
      min: 0,
      max: largest || 1,
      dimension: 2,
      inRange: { color: [palette.wash, palette.series[0] ?? palette.accent] },
    },
    series: [
      {
        id: 'cells',
        type: 'heatmap',
        data: rows.flatMap((row) => {
          const at = [x.keys.indexOf(textOf(row, x.field)), y.keys.indexOf(textOf(row, y.field))];
          const value = numberOf(row, field);
          if (at.includes(-1) || value === null) return [];
          const strong = largest > 0 && value / largest > 0.55;
          const item = {
            value: [...at, value],
            label: {
              show: written,
              formatter: formatValue(value, encoding.format, 'compact'),
              color: strong ? palette.onAccent : palette.textSoft,
            },
          };
          const among = encoding.adds === true ? [placeAmong(value, values)] : [];
          return [
            withTip(
              item,
              tipOf(row, encoding, among.flat()),
              `${textOf(row, x.field)}|${textOf(row, y.field)}`,
            ),
          ];
        }),
        label: { fontSize: isNarrow(frame) ? 10 : 11 },
        itemStyle: { borderColor: palette.card, borderWidth: 2, borderRadius: 3 },
        emphasis: { itemStyle: { borderColor: palette.text, borderWidth: 1 } },
      },
    ],
  };
}

/** The share and the rank of a value among all. */
function placeAmong(value: number, values: readonly number[]): TipLine[] {
  const total = values.reduce((sum, one) => sum + one, 0);
  const rank = values.filter((one) => one > value).length + 1;
  return [
    { name: 'Share', value: formatValue(total > 0 ? value / total : null, 'percent', 'compact') },
    { name: 'Rank', value: `${rank} of ${values.length}` },
  ];
}

function tipOf(
  row: Row,
  { x, y, field, name, format, behind }: HeatmapEncoding,
  among: readonly TipLine[],
): string {
  const place = [y, x]
    .map((side) => side.labels?.[textOf(row, side.field)] ?? textOf(row, side.field))
    .join(', ');
  const lines: TipLine[] = [{ name, value: formatValue(numberOf(row, field), format, 'full') }, ...among];
  if (behind)
    lines.push({ name: behind.name, value: formatValue(numberOf(row, behind.field), behind.format, 'full') });
  return tipHtml(place, lines);
}
