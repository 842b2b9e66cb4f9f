import type { ChartOption } from './echarts';

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows a path such as `series.0.data.3.value` into an option; undefined where it ends. Made for tests. */
export function readOption(option: ChartOption, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at.at(Number(step));
    return isPlain(at) ? at[step] : undefined;
  }, option);
}

/** The series of an option with the given id. */
export function readSeries(option: ChartOption, id: string): Plain | undefined {
  const series = readOption(option, 'series');
  return Array.isArray(series) ? series.find((one) => isPlain(one) && one.id === id) : undefined;
}

/** The plain values of a series, whether its data are numbers or items. */
export function readValues(option: ChartOption, id: string): unknown[] {
  const data = readSeries(option, id)?.data;
  if (!Array.isArray(data)) return [];
  return data.map((item) => (isPlain(item) ? item.value : item));
}

/** The tooltip HTML of one data item of a series. */
export function readTip(option: ChartOption, id: string, index: number): string {
  const data = readSeries(option, id)?.data;
  const item: unknown = Array.isArray(data) ? data.at(index) : undefined;
  return isPlain(item) ? String(item.tip ?? '') : '';
}
