import type { ChartShape } from '@/lib/export/report';
import type { ChartOption } from './echarts';

type Series = {
  readonly type?: unknown;
  readonly stack?: unknown;
  readonly itemStyle?: { readonly color?: unknown };
};

const isLying = ({ yAxis }: ChartOption) => {
  const [axis] = Array.isArray(yAxis) ? yAxis : [yAxis];
  return axis?.type === 'category';
};

/** The kind of chart that an option draws, as spreadsheets and slides name it; null for those they lack. */
export function shapeOf(option: ChartOption): ChartShape | null {
  const series = (Array.isArray(option.series) ? option.series : [option.series]) as readonly Series[];
  const types = new Set(series.map((one) => one?.type));
  const isOnly = (...known: string[]) => [...types].every((type) => known.includes(String(type)));
  if (types.size === 0) return null;
  if (isOnly('pie')) return 'pie';
  if (types.has('scatter') && isOnly('scatter', 'line')) return 'scatter';
  if (isOnly('line')) return series.every(({ stack }) => stack === 'all') ? 'area' : 'line';
  // A bar that stands on an unseen one says where a change begins, which no plain bar can.
  if (!isOnly('bar', 'line') || series.some(({ itemStyle }) => itemStyle?.color === 'transparent'))
    return null;
  if (types.has('line')) return 'combo';
  return isLying(option) ? 'bar' : 'column';
}
