import { formatChange, formatValue } from '@/lib/format';
import type { BarSeriesOption, ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { showTip, tipHtml, withTip } from './tip';

export type FunnelStep = {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The same step in what the funnel is compared to. */
  readonly before?: number;
};

export type FunnelEncoding = {
  /** What is counted, in the plural: “sessions”. */
  readonly unit: string;
  /** Names of the funnel and of what it is compared to. */
  readonly name: string;
  readonly beforeName?: string;
};

/** Height that a funnel of so many steps wants, in pixels. */
export function funnelHeight(steps: number): number {
  return steps * 58 + (steps - 1) * 34;
}

type BarLabel = NonNullable<BarSeriesOption['label']>;
type Place = { readonly key: string; readonly step: FunnelStep; readonly previous?: FunnelStep };

/**
 * Steps as bars over one scale, with a line of text between two of them for those who leave there. Texts have
 * rows of their own, so that none can meet another at any width. The comparison is a thin bar under each step.
 */
export function funnelOption(
  steps: readonly FunnelStep[],
  encoding: FunnelEncoding,
  frame: Frame,
): ChartOption {
  const { palette } = frame;
  const places = steps.flatMap((step, index): Place[] => {
    const previous = steps[index - 1];
    return previous
      ? [
          { key: `to ${step.key}`, step, previous },
          { key: step.key, step },
        ]
      : [{ key: step.key, step }];
  });
  const longest = Math.max(
    1,
    ...steps.flatMap(({ value, before }) => [share(value, steps[0]?.value), share(before, steps[0]?.before)]),
  );
  const compared = steps.some(({ before }) => before !== undefined);
  const color = palette.series[0] ?? palette.accent;
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: longest },
    yAxis: {
      type: 'category',
      inverse: true,
      data: places.map(({ key }) => key),
      axisLine: { show: false },
      axisLabel: { show: false },
    },
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    series: [
      barSeries('value', encoding.name, color, places, steps, encoding, frame),
      ...(compared
        ? [barSeries('before', encoding.beforeName ?? '', palette.lineStrong, places, steps, encoding, frame)]
        : []),
    ],
  };
}

function share(value: number | undefined, first: number | undefined): number {
  return value !== undefined && first ? value / first : 0;
}

function barSeries(
  id: 'value' | 'before',
  name: string,
  color: string,
  places: readonly Place[],
  steps: readonly FunnelStep[],
  encoding: FunnelEncoding,
  frame: Frame,
): BarSeriesOption {
  const isMain = id === 'value';
  const first = steps[0];
  const data = places.map(({ step, previous }) => {
    if (previous)
      return {
        value: 0,
        tooltip: { show: false },
        label: isMain ? leaveLabel(previous, step, encoding, frame) : { show: false },
      };
    const value = isMain ? share(step.value, first?.value) : share(step.before, first?.before);
    const tip = tipHtml(step.name, stepLines(step, first, encoding), []);
    return withTip({ value, label: isMain ? stepLabel(step, first, frame) : { show: false } }, tip, step.key);
  });
  return {
    id,
    type: 'bar',
    name,
    data,
    color,
    barWidth: isMain ? 14 : 4,
    barGap: '25%',
    barMinHeight: 2,
    itemStyle: { borderRadius: isMain ? 3 : 2 },
    showBackground: isMain,
    backgroundStyle: { color: frame.palette.line, opacity: 0, borderRadius: 3 },
  };
}

const noBraces = (text: string) => text.replaceAll(/[{}|]/g, '');

function stepLabel(step: FunnelStep, first: FunnelStep | undefined, { palette }: Frame): BarLabel {
  const count = formatValue(step.value, 'count', 'full');
  const ratio = formatValue(share(step.value, first?.value), 'percent', 'compact');
  return {
    show: true,
    position: [0, -22],
    formatter: `{name|${noBraces(step.name)}}  {value|${count}}  {share|${ratio}}`,
    rich: {
      name: { color: palette.text, fontWeight: 600, fontSize: 13 },
      value: { color: palette.text, fontSize: 13 },
      share: { color: palette.textFaint, fontSize: 13 },
    },
  };
}

function leaveLabel(from: FunnelStep, to: FunnelStep, { unit }: FunnelEncoding, frame: Frame): BarLabel {
  const left = from.value - to.value;
  const ratio = formatValue(share(left, from.value), 'percent', 'compact');
  const amount = `${formatValue(Math.abs(left), 'count', isNarrow(frame) ? 'compact' : 'full')} ${noBraces(unit)}`;
  const text =
    left >= 0 ? `↓ {loss|${ratio}} leave here, ${amount}` : `↑ ${amount} more than the step before`;
  return {
    show: true,
    position: [0, 0],
    formatter: text,
    color: frame.palette.textSoft,
    fontSize: 12,
    rich: { loss: { color: frame.palette.bad, fontWeight: 600, fontSize: 12 } },
  };
}

function stepLines(step: FunnelStep, first: FunnelStep | undefined, { name, beforeName }: FunnelEncoding) {
  const ratio = share(step.value, first?.value);
  const lines = [
    { name, value: formatValue(step.value, 'count', 'full'), note: formatValue(ratio, 'percent', 'full') },
  ];
  if (step.before === undefined) return lines;
  const then = share(step.before, first?.before);
  return [
    ...lines,
    {
      name: beforeName ?? '',
      value: formatValue(step.before, 'count', 'full'),
      note: formatValue(then, 'percent', 'full'),
    },
    {
      name: 'Change',
      value: formatChange(step.value, step.before, 'count').text,
      note: step === first ? '' : formatChange(ratio, then, 'percent').text,
    },
  ];
}
