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

const ROW = 26;

/** Height that a funnel of so many steps wants, in pixels. */
export function funnelHeight(steps: number): number {
  return (3 * steps - 1) * ROW;
}

type BarLabel = NonNullable<BarSeriesOption['label']>;
/** A row of the picture: a step's name and numbers, its bar, or those who leave on the way to it. */
type Place =
  | { readonly kind: 'name' | 'bar'; readonly step: FunnelStep }
  | { readonly kind: 'leave'; readonly step: FunnelStep; readonly previous: FunnelStep };

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
    const own: Place[] = [
      { kind: 'name', step },
      { kind: 'bar', step },
    ];
    return previous ? [{ kind: 'leave', step, previous }, ...own] : own;
  });
  const first = steps[0];
  const longest = Math.max(
    1,
    ...steps.flatMap(({ value, before }) => [share(value, first?.value), share(before, first?.before)]),
  );
  const hasBefore = steps.some(({ before }) => before !== undefined);
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: longest },
    yAxis: {
      type: 'category',
      inverse: true,
      data: places.map(({ kind, step }) => `${kind} ${step.key}`),
      axisLine: { show: false },
      axisLabel: { show: false },
    },
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    series: [
      valueSeries(places, first, encoding, frame),
      ...(hasBefore ? [beforeSeries(places, first, encoding, palette)] : []),
    ],
  };
}

function valueSeries(
  places: readonly Place[],
  first: FunnelStep | undefined,
  encoding: FunnelEncoding,
  frame: Frame,
): BarSeriesOption {
  const text = (label: BarLabel) => ({
    value: 0,
    itemStyle: { color: 'transparent' },
    label: { show: true, position: [0, 7], verticalAlign: 'middle' as const, ...label },
    tooltip: { show: false },
  });
  return {
    id: 'value',
    type: 'bar',
    name: encoding.name,
    color: frame.palette.series[0] ?? frame.palette.accent,
    data: places.map((place) => {
      if (place.kind === 'name')
        return { ...text(stepLabel(place.step, first, encoding, frame)), key: place.step.key };
      if (place.kind === 'leave') return text(leaveLabel(place.previous, place.step, encoding, frame));
      const tip = tipHtml(place.step.name, stepLines(place.step, first, encoding));
      return withTip({ value: share(place.step.value, first?.value) }, tip, place.step.key);
    }),
    barWidth: 14,
    barGap: '15%',
    barMinHeight: 2,
    itemStyle: { borderRadius: 3 },
    emphasis: { disabled: true },
  };
}

function beforeSeries(
  places: readonly Place[],
  first: FunnelStep | undefined,
  encoding: FunnelEncoding,
  palette: Frame['palette'],
): BarSeriesOption {
  return {
    id: 'before',
    type: 'bar',
    name: encoding.beforeName ?? '',
    color: palette.lineStrong,
    data: places.map(({ kind, step }) => (kind === 'bar' ? share(step.before, first?.before) : null)),
    barWidth: 4,
    barMinHeight: 2,
    itemStyle: { borderRadius: 2 },
    silent: true,
  };
}

function share(value: number | undefined, first: number | undefined): number {
  return value !== undefined && first ? value / first : 0;
}

const noBraces = (text: string) => text.replaceAll(/[{}|]/g, '');

function stepLabel(
  step: FunnelStep,
  first: FunnelStep | undefined,
  { beforeName = '' }: FunnelEncoding,
  frame: Frame,
): BarLabel {
  const { palette } = frame;
  const count = formatValue(step.value, 'count', isNarrow(frame) ? 'compact' : 'full');
  const ratio =
    step === first ? '' : `  {share|${formatValue(share(step.value, first?.value), 'percent', 'compact')}}`;
  const then = formatValue(share(step.before, first?.before), 'percent', 'compact');
  const before =
    step === first || step.before === undefined ? '' : `  {before|${noBraces(beforeName)} ${then}}`;
  return {
    formatter: `{name|${noBraces(step.name)}}  {value|${count}}${ratio}${before}`,
    rich: {
      name: { color: palette.text, fontWeight: 600, fontSize: 13 },
      value: { color: palette.text, fontSize: 13 },
      share: { color: palette.textSoft, fontSize: 13 },
      before: { color: palette.textFaint, fontSize: 12 },
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
