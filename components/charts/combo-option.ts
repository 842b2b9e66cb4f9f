import { formatValue } from '@/lib/format';
import type { Day, Format, Row } from '@/lib/metrics/types';
import { axisTip, bucketName, plotGrid, rowPointer, timeAxis, valueAxis } from './axes';
import type { BarSeriesOption, ChartOption, LineSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { bucketsOf, type TimeEncoding, valuesAlong } from './rows';
import { sinceBefore } from './since-before';
import { showTip, tipHtml, withTip } from './tip';
import { OPEN_DASHES, partUnfinished } from './unfinished';

type Measure = { readonly field: string; readonly name: string; readonly format: Format };

export type ComboEncoding = {
  readonly time: TimeEncoding;
  readonly bars: Measure;
  readonly line: Measure & { readonly fromZero?: boolean };
  /** The last bucket that has a value is not over. */
  readonly unfinished?: boolean;
};

type Values = readonly (number | null)[];

/**
 * Bars on the left axis and a line with points on the right one. Each axis carries its measure's name in
 * words and says how it is drawn, so that they are told apart without colour.
 */
export function comboOption(rows: readonly Row[], encoding: ComboEncoding, frame: Frame): ChartOption {
  const { time, bars, line } = encoding;
  const { palette } = frame;
  const buckets = bucketsOf(rows, time);
  const amounts = valuesAlong(buckets, rows, bars.field, time.field);
  const rates = valuesAlong(buckets, rows, line.field, time.field);
  const open = partUnfinished(amounts, encoding.unfinished === true).at;
  const tips = comboTips(buckets, amounts, rates, encoding, open, frame);
  const title = (name: string, align: 'left' | 'right', color: string) => ({
    name,
    nameLocation: 'end' as const,
    nameGap: 14,
    nameTextStyle: { align, color, fontSize: 12 },
    alignTicks: true,
  });
  return {
    grid: plotGrid({ top: 36, right: 4 }),
    xAxis: timeAxis(buckets, time.grain, { ...frame, width: frame.width - 110 }, true),
    yAxis: [
      { ...valueAxis(bars.format, frame), ...title(`▮ ${bars.name}`, 'left', palette.textSoft) },
      {
        ...valueAxis(line.format, frame, line.fromZero ?? false),
        ...title(`${line.name} ●`, 'right', palette.textSoft),
        splitLine: { show: false },
      },
    ],
    tooltip: {
      ...axisTip,
      axisPointer: rowPointer(palette),
      formatter: showTip,
    },
    series: [barsOf(amounts, tips, buckets, open, encoding, frame), ...linesOf(rates, open, encoding, frame)],
  };
}

function comboTips(
  buckets: readonly Day[],
  amounts: Values,
  rates: Values,
  { bars, line, time }: ComboEncoding,
  open: number,
  { palette }: Frame,
): string[] {
  const write = (value: number | null | undefined, format: Format) =>
    formatValue(value ?? null, format, 'full');
  const since = (values: Values, index: number, format: Format) =>
    index === open ? [] : sinceBefore(values, index, time.grain, format);
  return buckets.map((bucket, index) =>
    tipHtml(
      bucketName(bucket, time.grain),
      [
        {
          name: bars.name,
          value: write(amounts[index], bars.format),
          color: palette.series[0] ?? '',
          mark: 'square',
        },
        ...since(amounts, index, bars.format),
        {
          name: line.name,
          value: write(rates[index], line.format),
          color: palette.series[1] ?? '',
          mark: 'line',
        },
        ...since(rates, index, line.format),
      ],
      index === open ? [`This ${time.grain} is not over.`] : [],
    ),
  );
}

function barsOf(
  amounts: Values,
  tips: readonly string[],
  buckets: readonly Day[],
  open: number,
  { bars }: ComboEncoding,
  { palette }: Frame,
): BarSeriesOption {
  const color = palette.series[0] ?? palette.accent;
  const hollow = { color: palette.card, borderColor: color, borderType: 'dashed' as const, borderWidth: 1 };
  return {
    id: 'bars',
    type: 'bar',
    name: bars.name,
    color,
    data: amounts.map((value, index) =>
      withTip(index === open ? { value, itemStyle: hollow } : { value }, tips[index] ?? '', buckets[index]),
    ),
    itemStyle: { borderRadius: [2, 2, 0, 0], opacity: 0.45 },
    barCategoryGap: '28%',
    barMaxWidth: 28,
  };
}

function linesOf(rates: Values, open: number, { line }: ComboEncoding, frame: Frame): LineSeriesOption[] {
  const color = frame.palette.series[1] ?? frame.palette.warn;
  const { final, tail } = partUnfinished(rates, open >= 0);
  const base = { type: 'line' as const, yAxisIndex: 1, color, z: 4 };
  return [
    {
      ...base,
      id: 'line',
      name: line.name,
      data: [...final],
      symbol: 'circle',
      symbolSize: isNarrow(frame) ? 4 : 6,
      showAllSymbol: true,
      itemStyle: { color, borderColor: frame.palette.card, borderWidth: 1 },
      lineStyle: { color, width: 2 },
    },
    {
      ...base,
      id: 'line-unfinished',
      name: `${line.name}, so far`,
      data: [...tail],
      symbol: 'none',
      lineStyle: { color, width: 2, type: OPEN_DASHES },
    },
  ];
}
