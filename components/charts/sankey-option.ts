import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { nameOf } from './ranked';
import { numberOf, textOf } from './rows';
import { showTip, tipHtml, withTip } from './tip';

export type SankeyEncoding = {
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly format: Format;
  /** Names of the two sides, such as two months. */
  readonly sides: readonly [string, string];
  readonly colors: ColorPlaces;
  /** Keys in the order in which both sides stand, top first. */
  readonly order: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
};

/** Movements between the same categories at two times; a ribbon's colour is where it came from. */
export function sankeyOption(rows: readonly Row[], encoding: SankeyEncoding, frame: Frame): ChartOption {
  const { palette } = frame;
  const links = rows
    .map((row) => ({
      from: textOf(row, encoding.from),
      to: textOf(row, encoding.to),
      value: numberOf(row, encoding.field) ?? 0,
    }))
    .filter(({ value }) => value > 0);
  const total = (side: 'from' | 'to', key: string) =>
    links.reduce((sum, link) => sum + (link[side] === key ? link.value : 0), 0);
  const nodes = (side: 'from' | 'to') =>
    encoding.order
      .filter((key) => total(side, key) > 0)
      .map((key) => {
        const name = nameOf(key, encoding.labels);
        const all = total(side, key);
        const at = encoding.sides[side === 'from' ? 0 : 1];
        const item = {
          name: `${side} ${key}`,
          depth: side === 'from' ? 0 : 1,
          itemStyle: { color: categoryColor(key, encoding.colors, palette) },
          label: {
            position: side === 'from' ? ('right' as const) : ('left' as const),
            formatter: `${name.replaceAll(/[{}]/g, '')}  ${formatValue(all, encoding.format, 'compact')}`,
          },
        };
        return withTip(
          item,
          tipHtml(name, [{ name: at, value: formatValue(all, encoding.format, 'full') }]),
          key,
        );
      });
  return {
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    series: [
      {
        id: 'moves',
        type: 'sankey',
        left: 0,
        right: 0,
        top: 8,
        bottom: 8,
        nodeWidth: 10,
        nodeGap: isNarrow(frame) ? 10 : 14,
        layoutIterations: 0,
        draggable: false,
        label: { color: palette.text, fontSize: 12 },
        itemStyle: { borderWidth: 0 },
        lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
        emphasis: { focus: 'trajectory', lineStyle: { opacity: 0.6 } },
        data: [...nodes('from'), ...nodes('to')],
        links: links.map(({ from, to, value }) => {
          const name = `${nameOf(from, encoding.labels)} → ${nameOf(to, encoding.labels)}`;
          const share = formatValue(value / total('from', from), 'percent', 'compact');
          const note = `${share} of those`;
          const item = { source: `from ${from}`, target: `to ${to}`, value };
          return withTip(
            item,
            tipHtml(name, [{ name: 'Moved', value: formatValue(value, encoding.format, 'full'), note }]),
            `${from}|${to}`,
          );
        }),
      },
    ],
  };
}
