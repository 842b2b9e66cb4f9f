import { formatSigned, formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import { labelRoom, plotGrid, rowPointer, valueAxis } from './axes';
import type { BarSeriesOption, ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { showTip, tipHtml, withTip } from './tip';

export type SignedBar = {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** What it is the difference of, for the tooltip. */
  readonly of?: readonly { readonly name: string; readonly value: number }[];
};

export type SignedBars = {
  readonly bars: readonly SignedBar[];
  /** What the bars add up to; their shares of it stand in the tooltips. */
  readonly total: number;
  readonly format: Format;
  /** Lying bars have their amounts beside them; standing ones are for many that have an order. */
  readonly layout: 'lying' | 'standing';
  /** Whether more is good news: it decides the colours, not the signs. */
  readonly better: 'up' | 'down';
};

/** Pixels that a name below a standing bar takes at least. */
const SHORTEST_NAME = 24;

/** Differences as bars to both sides of zero: gains and losses differ in direction, sign and colour. */
export function signedBarOption(signed: SignedBars, frame: Frame): ChartOption {
  const { bars, format } = signed;
  const lying = signed.layout === 'lying';
  const [hasBelow, hasAbove] = [bars.some(({ value }) => value < 0), bars.some(({ value }) => value > 0)];
  const room = (frame.width - 60) / Math.max(1, bars.length);
  const names = {
    type: 'category' as const,
    data: bars.map(({ name }) => name),
    inverse: lying,
    // The names stay at the edge, where no bar runs over them.
    axisLine: { show: !lying, onZero: true },
    axisLabel: {
      interval: lying ? 0 : Math.max(1, Math.ceil(SHORTEST_NAME / room)) - 1,
      color: frame.palette.textSoft,
      ...(lying && { width: Math.max(96, Math.min(170, frame.width * 0.26)) }),
      ...(lying && { overflow: 'truncate' as const }),
    },
  };
  const beside = isNarrow(frame) ? '30%' : '18%';
  const values = {
    ...valueAxis(format, frame),
    ...(lying && {
      axisLabel: { show: false },
      splitLine: { show: false },
      boundaryGap: labelRoom(hasBelow ? beside : 0, hasAbove ? beside : 0),
    }),
  };
  return {
    grid: plotGrid({ top: lying ? 4 : 12, right: 8 }),
    xAxis: lying ? values : { ...names, axisLabel: { ...names.axisLabel, showMinLabel: true } },
    yAxis: lying ? names : values,
    tooltip: { trigger: 'axis', confine: true, axisPointer: rowPointer(frame.palette), formatter: showTip },
    series: [barsOf(signed, frame, lying)],
  };
}

function barsOf(signed: SignedBars, { palette }: Frame, lying: boolean): BarSeriesOption {
  const { bars, format, better } = signed;
  return {
    id: 'difference',
    type: 'bar',
    data: bars.map((bar) => {
      const color =
        bar.value === 0
          ? palette.textFaint
          : bar.value > 0 === (better === 'up')
            ? palette.good
            : palette.bad;
      const label = {
        show: lying,
        position: bar.value < 0 ? ('left' as const) : ('right' as const),
        formatter: formatSigned(bar.value, format, 'compact'),
        color,
      };
      return withTip({ value: bar.value, itemStyle: { color }, label }, tipOf(bar, signed), bar.key);
    }),
    barMaxWidth: lying ? 18 : 28,
    barCategoryGap: '32%',
    itemStyle: { borderRadius: 2 },
    label: { fontSize: 12, distance: 4 },
    emphasis: { disabled: true },
  };
}

function tipOf({ name, value, of = [] }: SignedBar, { total, format }: SignedBars): string {
  return tipHtml(name, [
    {
      name: 'Difference',
      value: formatSigned(value, format, 'full'),
      note: total === 0 ? '' : `${formatValue(value / total, 'percent', 'compact')} of all`,
    },
    ...of.map((one) => ({ name: one.name, value: formatValue(one.value, format, 'full') })),
  ]);
}
