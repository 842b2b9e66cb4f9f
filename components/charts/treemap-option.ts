import { formatChange, formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { type ColorPlaces, categoryColor, inkOn } from './category-colors';
import type { ChartOption } from './echarts';
import type { Frame } from './frame';
import { nameOf, rankRows } from './ranked';
import { showTip, tipHtml, withTip } from './tip';

export type TreemapEncoding = {
  readonly by: string;
  readonly field: string;
  readonly name: string;
  readonly format: Format;
  readonly top: number;
  readonly colors: ColorPlaces;
  readonly labels?: Readonly<Record<string, string>>;
  readonly restKey?: string;
  /** Column of the period or run before, for the change in the tooltip. */
  readonly before?: string;
};

const noBraces = (text: string) => text.replaceAll(/[{}|]/g, '');

/** Parts of a whole as rectangles by size; names and values are written where they fit. */
export function treemapOption(rows: readonly Row[], encoding: TreemapEncoding, frame: Frame): ChartOption {
  const { palette } = frame;
  const parts = rankRows(rows, encoding).filter(({ value }) => value > 0);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return {
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    series: [
      {
        id: 'parts',
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        animation: false,
        itemStyle: { borderColor: palette.card, borderWidth: 0, gapWidth: 2, borderRadius: 3 },
        label: {
          position: 'insideTopLeft',
          padding: [4, 2],
          overflow: 'truncate',
          rich: {
            name: { fontSize: 13, fontWeight: 600, lineHeight: 18 },
            value: { fontSize: 12, lineHeight: 16 },
          },
        },
        data: parts.map(({ key, value, before }, index) => {
          const name = nameOf(key, encoding.labels);
          const share = formatValue(value / total, 'percent', 'compact');
          const lines = [
            { name: encoding.name, value: formatValue(value, encoding.format, 'full'), note: share },
            { name: 'Rank', value: `${index + 1} of ${parts.length}` },
            ...(before === null
              ? []
              : [
                  {
                    name: 'Before',
                    value: formatValue(before, encoding.format, 'full'),
                    note: formatChange(value, before, encoding.format).text,
                  },
                ]),
          ];
          const color = categoryColor(key, encoding.colors, palette);
          const item = {
            name,
            value,
            itemStyle: { color },
            label: {
              color: inkOn(color),
              formatter: `{name|${noBraces(name)}}\n{value|${formatValue(value, encoding.format, 'compact')}, ${share}}`,
            },
          };
          return withTip(item, tipHtml(name, lines), key);
        }),
      },
    ],
  };
}
