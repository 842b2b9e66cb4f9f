import type { ChartOption } from './echarts';
import type { Frame } from './frame';
import { REST } from './pick';
import { type TipLine, tipLines } from './tip';

/** Draws the part of each mark that is selected elsewhere; the same object while the part is the same. */
export type ChartPart = {
  readonly draw: (option: ChartOption, frame: Frame) => ChartOption;
};

/** The part of each mark that is selected elsewhere. */
export type MarkShares = {
  /** The share of a mark that is in the part, from 0 to 1; null for marks that have none. */
  readonly shareOf: (seriesId: string, key: string) => number | null;
  /** What a tooltip says of the part. */
  readonly linesOf: (key: string) => readonly TipLine[];
};

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null;
const objectOf = (value: unknown): Plain => (isObject(value) ? value : {});
const keyOf = (item: unknown) => (isObject(item) && 'key' in item ? String(item.key) : null);

/** How much is left of the colour of what is not in the part, as the end of a hexadecimal colour. */
const FAINT = '40';
const solid = (color: unknown, or: string) => (typeof color === 'string' ? color.slice(0, 7) : or);

/** A colour up to a share of a mark and faint beyond it, along or up. */
function filled(color: string, share: number, isLying: boolean) {
  const faint = `${color}${FAINT}`;
  return {
    type: 'linear',
    x: 0,
    y: isLying ? 0 : 1,
    x2: isLying ? 1 : 0,
    y2: 0,
    colorStops: [
      { offset: 0, color },
      { offset: share, color },
      { offset: share, color: faint },
      { offset: 1, color: faint },
    ],
  };
}

const withTip = (item: Plain, part: MarkShares, key: string): Plain =>
  'tip' in item ? { ...item, tip: `${String(item.tip)}${tipLines(part.linesOf(key))}` } : item;

/** Text at the top of a mark that is filled from below: read on whichever half it lies, and on both. */
function readable(label: Plain, share: number, color: string, palette: Frame['palette']): Plain {
  const colors =
    share > 0.6 ? { textBorderColor: color } : { color: palette.text, textBorderColor: palette.card };
  return { ...label, ...colors, textBorderWidth: 3 };
}

function fillItems(series: Plain, part: MarkShares, isLying: boolean, { palette }: Frame): Plain {
  const id = String(series.id);
  const own = objectOf(series.itemStyle);
  const data = (series.data as readonly unknown[]).map((item) => {
    const key = keyOf(item);
    // What has no tooltip is no mark but words.
    if (!isObject(item) || key === null || !('tip' in item)) return item;
    const share = part.shareOf(id, key);
    const tipped = withTip(item, part, key);
    if (share === null) return tipped;
    const style = objectOf(item.itemStyle);
    const color = solid(style.color ?? own.color ?? series.color, palette.accent);
    const label =
      series.type === 'treemap' ? { label: readable(objectOf(item.label), share, color, palette) } : {};
    return { ...tipped, ...label, itemStyle: { ...style, opacity: 1, color: filled(color, share, isLying) } };
  });
  return { ...series, data };
}

/** Cuts each slice in two; the larger one carries what is written beside it. */
function cutSlices(series: Plain, part: MarkShares): Plain {
  const id = String(series.id);
  const items = series.data as readonly unknown[];
  const total = items.reduce<number>((sum, item) => sum + Number(objectOf(item).value ?? 0), 0);
  const data = items.flatMap((item) => {
    const key = keyOf(item);
    const share = key === null ? null : part.shareOf(id, key);
    if (!isObject(item) || key === null || share === null) return [item];
    const value = Number(item.value ?? 0);
    const style = objectOf(item.itemStyle);
    const tipped = withTip(item, part, key);
    const percent = Math.round((1000 * value) / Math.max(1, total)) / 10;
    const label = { label: { formatter: `{name|{b}} {share|${percent}%}` } };
    const hidden = { label: { show: false }, labelLine: { show: false } };
    const faint = { ...style, color: `${solid(style.color, '#808080')}${FAINT}` };
    return [
      { ...tipped, value: value * share, ...(share > 0.5 ? label : hidden) },
      {
        ...tipped,
        rest: true,
        value: value * (1 - share),
        itemStyle: faint,
        ...(share > 0.5 ? hidden : label),
      },
    ];
  });
  return { ...series, data };
}

const scaled = (series: Plain, shareOf: (key: string) => number) =>
  (series.data as readonly unknown[]).map((item) => {
    const key = keyOf(item);
    const value = objectOf(item).value;
    return isObject(item) && key !== null && typeof value === 'number'
      ? { ...item, value: value * shareOf(key) }
      : item;
  });

/** Cuts a layer of a stack in two: the part below, the rest faint on it. */
function cutLayer(series: Plain, part: MarkShares): Plain[] {
  const id = String(series.id);
  const share = (key: string) => part.shareOf(id, key) ?? 0;
  const area = objectOf(series.areaStyle);
  const { endLabel, markArea, ...below } = series;
  const tips = scaled(series, share).map((item) => {
    const key = keyOf(item);
    return isObject(item) && key !== null ? withTip(item, part, key) : item;
  });
  const rest = scaled(series, (key) => 1 - share(key)).map((item) => {
    if (!isObject(item)) return item;
    const { tip: _, ...others } = item;
    return others;
  });
  return [
    { ...below, data: tips },
    {
      ...series,
      id: `${id}${REST}`,
      data: rest,
      lineStyle: { ...objectOf(series.lineStyle), width: 1 },
      areaStyle: { ...area, opacity: 0.25 },
    },
  ];
}

/** A line of the part under the faint line of the whole. */
function doubleLine(series: Plain, part: MarkShares): Plain[] {
  const id = String(series.id);
  const items = series.data as readonly unknown[];
  if (items.every((item) => keyOf(item) === null || part.shareOf(id, keyOf(item) ?? '') === null))
    return [series];
  const { markPoint: _p, markLine: _l, ...line } = series;
  const data = items.map((item) => {
    const key = keyOf(item);
    return isObject(item) && key !== null ? withTip(item, part, key) : item;
  });
  const own = scaled(series, (key) => part.shareOf(id, key) ?? 0).map((item) => {
    if (!isObject(item)) return item;
    const { tip: _, ...others } = item;
    return others;
  });
  return [
    { ...series, data, lineStyle: { ...objectOf(series.lineStyle), opacity: 0.35 } },
    { ...line, id: `${id} part`, data: own },
  ];
}

function isLyingOn({ yAxis }: ChartOption): boolean {
  const [axis] = Array.isArray(yAxis) ? yAxis : [yAxis];
  return axis?.type === 'category';
}

/** The option with the selected part of each mark drawn solid on the faint whole, and both in its tooltip. */
export function partOption(option: ChartOption, part: MarkShares, frame: Frame): ChartOption {
  if (!Array.isArray(option.series)) return option;
  const isLying = isLyingOn(option);
  const series = option.series.filter(isObject).flatMap((one: Plain): Plain[] => {
    if (!Array.isArray(one.data)) return [one];
    if (one.type === 'pie') return [cutSlices(one, part)];
    if (one.type === 'bar' || one.type === 'treemap') return [fillItems(one, part, isLying, frame)];
    if (one.type !== 'line') return [one];
    return one.stack === 'all' ? cutLayer(one, part) : doubleLine(one, part);
  });
  // Only looks and halves of what was there were added.
  return { ...option, series } as ChartOption;
}
