import { formatChange, formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { ChartOption, PieSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { nameOf, type Ranked, rankRows } from './ranked';
import { showTip, tipHtml, withTip } from './tip';

export type DonutEncoding = {
  readonly by: string;
  readonly field: string;
  readonly format: Format;
  readonly top: number;
  readonly colors: ColorPlaces;
  /** What the whole ring is, under its total. */
  readonly totalName: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly restKey?: string;
  /** Column of the period or run before, for the change in the tooltip. */
  readonly before?: string;
};

const noBraces = (text: string) => text.replaceAll(/[{}|]/g, '');

/** Shares of a whole as a ring with the total in its middle; parts are named beside it, on a phone below it. */
export function donutOption(rows: readonly Row[], encoding: DonutEncoding, frame: Frame): ChartOption {
  const parts = rankRows(rows, encoding).filter(({ value }) => value > 0);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const narrow = isNarrow(frame);
  const place: PieSeriesOption = {
    type: 'pie',
    center: ['50%', narrow ? '38%' : '50%'],
    radius: narrow ? ['38%', '58%'] : ['52%', '76%'],
  };
  const { palette } = frame;
  return {
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    ...(narrow ? { legend: legendBelow(parts, encoding) } : {}),
    series: [
      {
        ...place,
        id: 'parts',
        itemStyle: { borderColor: palette.card, borderWidth: 2 },
        emphasis: { scale: false },
        label: { show: !narrow, formatter: '{name|{b}} {share|{d}%}', rich: richText(frame), minMargin: 4 },
        labelLine: { show: !narrow, length: 10, length2: 8, lineStyle: { color: palette.lineStrong } },
        percentPrecision: 1,
        data: parts.map((part, index) =>
          partItem(part, `rank ${index + 1} of ${parts.length}`, total, encoding, frame),
        ),
      },
      {
        ...place,
        id: 'total',
        silent: true,
        radius: [0, 0],
        label: {
          position: 'center',
          formatter: `{total|${formatValue(total, encoding.format, 'compact')}}\n{of|${noBraces(encoding.totalName)}}`,
          rich: {
            total: { color: palette.text, fontSize: 20, fontWeight: 600, lineHeight: 26 },
            of: { color: palette.textFaint, fontSize: 12, lineHeight: 16 },
          },
        },
        data: [{ value: 1, itemStyle: { color: 'transparent' } }],
      },
    ],
  };
}

function richText({ palette }: Frame) {
  return {
    name: { color: palette.textSoft, fontSize: 12 },
    share: { color: palette.text, fontSize: 12, fontWeight: 600 as const },
  };
}

function partItem(part: Ranked, rank: string, total: number, encoding: DonutEncoding, { palette }: Frame) {
  const name = nameOf(part.key, encoding.labels);
  const color = categoryColor(part.key, encoding.colors, palette);
  const write = (value: number) => formatValue(value, encoding.format, 'full');
  const lines = [
    {
      name: 'Now',
      value: write(part.value),
      note: `${formatValue(part.value / total, 'percent', 'compact')}, ${rank}`,
      color,
    },
    ...(part.before === null
      ? []
      : [
          {
            name: 'Before',
            value: write(part.before),
            note: formatChange(part.value, part.before, encoding.format).text,
          },
        ]),
  ];
  return withTip({ name, value: part.value, itemStyle: { color } }, tipHtml(name, lines), part.key);
}

function legendBelow(parts: readonly Ranked[], encoding: DonutEncoding) {
  return {
    show: true,
    bottom: 0,
    left: 'center' as const,
    icon: 'circle',
    itemWidth: 8,
    itemHeight: 8,
    selectedMode: false as const,
    data: parts.map(({ key }) => nameOf(key, encoding.labels)),
  };
}
