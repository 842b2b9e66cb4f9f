import { formatSigned, formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import { labelRoom, plotGrid, rowPointer, valueAxis } from './axes';
import type { BarSeriesOption, ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { showTip, type TipContext, type TipLine, tipHtml, withTip } from './tip';

export type WaterfallStep = {
  readonly key: string;
  readonly name: string;
  readonly change: number;
  /** What the change is made of, for the tooltip: volume, price, mix. */
  readonly parts?: readonly { readonly name: string; readonly value: number }[];
  /** What the tooltip says beyond the change. */
  readonly context?: TipContext;
};

export type Waterfall = {
  /** The total before; without it the bars begin at zero and the last one is the whole change. */
  readonly start?: { readonly name: string; readonly value: number };
  readonly steps: readonly WaterfallStep[];
  readonly endName: string;
  readonly format: Format;
  /** Whether more is good news: it decides the colours, not the signs. */
  readonly better: 'up' | 'down';
};

/** One bar: where it begins and ends, and what it is. */
export type WaterfallBar = {
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly step: WaterfallStep | null;
};

/** The bars of a waterfall: start, one for each step from where the last ended, and the end. */
export function waterfallBars({ start, steps, endName }: Waterfall): WaterfallBar[] {
  let at = start?.value ?? 0;
  const moved = steps.map((step): WaterfallBar => {
    const from = at;
    at += step.change;
    return { key: step.key, name: step.name, from, to: at, step };
  });
  const first: WaterfallBar[] = start
    ? [{ key: 'start', name: start.name, from: 0, to: start.value, step: null }]
    : [];
  return [...first, ...moved, { key: 'end', name: endName, from: 0, to: at, step: null }];
}

/**
 * A waterfall from stacked bars on an unseen base, standing where there is room for names and lying where there
 * is not. Bars that cross zero have a part on each side of it. Every step has its sign in words and in colour.
 */
export function waterfallOption(waterfall: Waterfall, frame: Frame): ChartOption {
  const bars = waterfallBars(waterfall);
  const room = (frame.width - 70) / bars.length - 8;
  const lying = isNarrow(frame) || bars.some(({ name }) => wordWidth(name) > room);
  const hasBelow = bars.some(({ to }) => to < 0);
  const beside = isNarrow(frame) ? '28%' : '16%';
  const names = {
    type: 'category' as const,
    data: bars.map(({ name }) => name),
    inverse: lying,
    axisLine: { show: false, onZero: false },
    axisLabel: {
      interval: 0,
      color: frame.palette.textSoft,
      width: lying ? (isNarrow(frame) ? 104 : 160) : room,
      overflow: lying ? ('truncate' as const) : ('break' as const),
    },
  };
  const values = {
    ...valueAxis(waterfall.format, frame),
    boundaryGap: labelRoom(hasBelow ? (lying ? beside : '8%') : 0, lying ? 0 : '8%'),
    ...(lying ? { axisLabel: { show: false }, splitLine: { show: false } } : {}),
  };
  return {
    grid: plotGrid({ top: lying ? 4 : 12, right: lying ? 64 : 8 }),
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: rowPointer(frame.palette),
      formatter: showTip,
    },
    series: [
      baseSeries(bars),
      sideSeries('above', bars, waterfall, frame, lying),
      sideSeries('below', bars, waterfall, frame, lying),
    ],
  };
}

/** Pixels that the longest word of a name takes. */
function wordWidth(name: string): number {
  return Math.max(...name.split(' ').map((word) => word.length * 6.8));
}

const STACK = { type: 'bar', stack: 'all', stackStrategy: 'samesign' } as const;

/** The nearer end of a bar to zero, on its own side; zero for a bar that touches or crosses it. */
function baseOf({ from, to }: WaterfallBar): number {
  if (from > 0 && to > 0) return Math.min(from, to);
  if (from < 0 && to < 0) return Math.max(from, to);
  return 0;
}

function baseSeries(bars: readonly WaterfallBar[]): BarSeriesOption {
  return {
    ...STACK,
    id: 'base',
    data: bars.map(baseOf),
    silent: true,
    itemStyle: { color: 'transparent' },
    barMaxWidth: 56,
    barCategoryGap: '30%',
  };
}

/** The part of a bar on one side of zero, measured from its base. */
function partOf(bar: WaterfallBar, side: 'above' | 'below'): number {
  const base = baseOf(bar);
  return side === 'above'
    ? Math.max(0, bar.from, bar.to) - Math.max(0, base)
    : Math.min(0, bar.from, bar.to) - Math.min(0, base);
}

function colorOf({ step }: WaterfallBar, { better }: Waterfall, { palette }: Frame): string {
  if (!step) return palette.series.at(-1) ?? palette.textFaint;
  return step.change >= 0 === (better === 'up') ? palette.good : palette.bad;
}

function sideSeries(
  side: 'above' | 'below',
  bars: readonly WaterfallBar[],
  waterfall: Waterfall,
  frame: Frame,
  lying: boolean,
): BarSeriesOption {
  const far = { above: lying ? 'right' : 'top', below: lying ? 'left' : 'bottom' } as const;
  const data = bars.map((bar) => {
    const value = partOf(bar, side);
    const isEnd = bar.to < 0 || (bar.to === 0 && bar.from < 0) ? side === 'below' : side === 'above';
    const label = {
      show: isEnd,
      position: far[side],
      formatter: labelOf(bar, waterfall.format),
      color: bar.step ? colorOf(bar, waterfall, frame) : frame.palette.text,
    };
    return withTip(
      { value, itemStyle: { color: colorOf(bar, waterfall, frame) }, label },
      tipOf(bar, waterfall),
      bar.key,
    );
  });
  return {
    ...STACK,
    id: side,
    data,
    itemStyle: { borderRadius: 2 },
    label: { fontSize: 12, distance: 4 },
    emphasis: { disabled: true },
    markLine: side === 'above' ? connectors(bars, frame, lying) : { data: [] },
  };
}

function labelOf({ step, to }: WaterfallBar, format: Format): string {
  return step ? formatSigned(step.change, format, 'compact') : formatValue(to, format, 'compact');
}

function tipOf({ name, step, from, to }: WaterfallBar, { format }: Waterfall): string {
  if (!step) return tipHtml(name, [{ name: 'Total', value: formatValue(to, format, 'full') }]);
  const lines: TipLine[] = [
    {
      name: 'Change',
      value: formatSigned(step.change, format, 'full'),
      note: from > 0 ? `${formatSigned(step.change / from, 'percent', 'compact')} of the total so far` : '',
    },
    ...(step.parts ?? []).map((part) => ({
      name: part.name,
      value: formatSigned(part.value, format, 'full'),
    })),
  ];
  const { lines: more = [], remarks, course } = step.context ?? {};
  return tipHtml(name, [...lines, ...more], remarks, course);
}

/** Thin lines that carry each total over to the next bar. */
function connectors(
  bars: readonly WaterfallBar[],
  { palette }: Frame,
  lying: boolean,
): NonNullable<BarSeriesOption['markLine']> {
  const at = (index: number, value: number) => ({
    coord: lying ? [value, index] : [index, value],
    symbol: 'none',
  });
  return {
    silent: true,
    animation: false,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: palette.lineStrong, width: 1, type: 'solid' },
    z: 1,
    data: bars.slice(0, -1).map(({ to }, index) => [at(index, to), at(index + 1, to)]),
  };
}
