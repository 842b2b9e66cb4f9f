import type { ChartOption } from './echarts';

/** The marks that a person picked: items by their key, or whole series by their id. */
export type Chosen = { readonly by: 'key' | 'series'; readonly keys: readonly string[] };

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null;
const partOf = (whole: Plain, name: string): Plain => {
  const part = whole[name];
  return isObject(part) ? part : {};
};

/** What is left of a mark that was not picked. */
const FAINT = 0.2;

function fadeItem(item: Plain): Plain {
  const label = 'label' in item ? { label: { ...partOf(item, 'label'), opacity: 0.5 } } : {};
  return { ...item, itemStyle: { ...partOf(item, 'itemStyle'), opacity: FAINT }, ...label };
}

function fadeSeries(series: Plain): Plain {
  const color = typeof series.color === 'string' ? series.color.slice(0, 7) : '';
  // A drawn-by-hand series knows its colour only: it is made see-through itself.
  if (series.type === 'custom') return { ...series, color: `${color}33` };
  if (series.type === 'gauge') {
    const progress = partOf(series, 'progress');
    const itemStyle = { ...partOf(progress, 'itemStyle'), opacity: FAINT };
    return { ...series, progress: { ...progress, itemStyle } };
  }
  // An item may have a look of its own, which would stand above that of its series.
  if (series.type !== 'line' && Array.isArray(series.data))
    return { ...series, data: series.data.map((item: unknown) => (isObject(item) ? fadeItem(item) : item)) };
  const faint = (name: string) => ({ [name]: { ...partOf(series, name), opacity: FAINT } });
  return { ...series, ...faint(isObject(series.areaStyle) ? 'areaStyle' : 'lineStyle') };
}

function fadeItems(series: Plain, keys: ReadonlySet<string>): Plain {
  if (!Array.isArray(series.data) || series.type === 'line') return series;
  const data = series.data.map((item: unknown) =>
    isObject(item) && 'key' in item && !keys.has(String(item.key)) ? fadeItem(item) : item,
  );
  return { ...series, data };
}

const keysOf = (series: Plain): string[] =>
  Array.isArray(series.data)
    ? series.data.flatMap((item: unknown) => (isObject(item) && 'key' in item ? [String(item.key)] : []))
    : [];

/** The option with the marks that were not picked drawn faint; as it is where none of the picked ones is drawn. */
export function dimOption(option: ChartOption, chosen: Chosen | undefined): ChartOption {
  if (!chosen || chosen.keys.length === 0 || !Array.isArray(option.series)) return option;
  const keys = new Set(chosen.keys);
  const all = option.series.filter(isObject);
  const isDrawn =
    chosen.by === 'series'
      ? all.some(({ id }) => keys.has(String(id)))
      : all.some((series) => keysOf(series).some((key) => keys.has(key)));
  if (!isDrawn) return option;
  const series = all.map((one) => {
    if (chosen.by === 'key') return fadeItems(one, keys);
    return keys.has(String(one.id)) ? one : fadeSeries(one);
  });
  // Only looks were added to what the option already was.
  return { ...option, series } as ChartOption;
}
