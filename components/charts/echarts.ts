import type {
  BarSeriesOption,
  CustomSeriesOption,
  GaugeSeriesOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  PieSeriesOption,
  SankeySeriesOption,
  ScatterSeriesOption,
  TreemapSeriesOption,
} from 'echarts/charts';
import { BarChart, LineChart } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import {
  GridSimpleComponent,
  LegendPlainComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
} from 'echarts/components';
import type { ComposeOption, ECharts } from 'echarts/core';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

export type {
  BarSeriesOption,
  CustomSeriesOption,
  ECharts,
  LineSeriesOption,
  PieSeriesOption,
  ScatterSeriesOption,
};

/** What an option function returns: a plain object whose functions are all module constants. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GaugeSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LegendComponentOption
  | LineSeriesOption
  | PieSeriesOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | TooltipComponentOption
  | TreemapSeriesOption
  | VisualMapComponentOption
>;

use([
  LineChart,
  BarChart,
  GridSimpleComponent,
  LegendPlainComponent,
  MarkLineComponent,
  MarkPointComponent,
  MarkAreaComponent,
  CanvasRenderer,
]);

/** Series that most pages do not draw; each registers itself when its module arrives. */
const LATER: Readonly<Record<string, () => Promise<unknown>>> = {
  custom: () => import('echarts/lib/chart/custom'),
  gauge: () => import('echarts/lib/chart/gauge'),
  heatmap: () =>
    Promise.all([import('echarts/lib/chart/heatmap'), import('echarts/lib/component/visualMapContinuous')]),
  pie: () => import('echarts/lib/chart/pie'),
  sankey: () => import('echarts/lib/chart/sankey'),
  scatter: () => import('echarts/lib/chart/scatter'),
  treemap: () => import('echarts/lib/chart/treemap'),
};
const arrived = new Set<string>(['line', 'bar']);

function seriesTypes(option: ChartOption): string[] {
  const series = Array.isArray(option.series) ? option.series : option.series ? [option.series] : [];
  return series.flatMap((one) => (one.type && !arrived.has(one.type) ? [one.type] : []));
}

/** Fetches the series that an option needs and are not here yet; null when nothing is missing. */
export function fetchSeries(option: ChartOption): Promise<void> | null {
  const missing = [...new Set(seriesTypes(option))];
  if (missing.length === 0) return null;
  return Promise.all(missing.map((type) => LATER[type]?.())).then(() => {
    for (const type of missing) arrived.add(type);
    version += 1;
  });
}

let tipsArrived = false;
let version = 0;

/** Grows with everything that arrives later. A drawing knows only what was there when it began: an older one must begin anew. */
export function registryVersion(): number {
  return version;
}

/** Whether tooltips can be drawn yet; options with them are refused before. */
export function hasTips(): boolean {
  return tipsArrived;
}

/** Fetches what draws tooltips: a page pays for it when someone first points at a chart or reaches it by keyboard. */
export async function fetchTips(): Promise<void> {
  await import('echarts/lib/component/tooltip');
  if (tipsArrived) return;
  tipsArrived = true;
  version += 1;
}

/** An option as it can be drawn now, or as a still picture. */
export function withoutTips({ tooltip: _, ...option }: ChartOption): ChartOption {
  return option;
}

export type DrawSize = { readonly width: number; readonly height: number };

/** Draws an option as SVG text of the given size in pixels; the SVG renderer is fetched on first use. */
export async function drawSvg(option: ChartOption, theme: object, size: DrawSize): Promise<string> {
  const { SVGRenderer } = await import('./svg-renderer');
  use(SVGRenderer);
  await fetchSeries(option);
  const chart = init(null, theme, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ ...withoutTips(option), animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Draws an option on a new canvas, without what the pointer happens to highlight on the page's own. */
export function drawCanvas(
  option: ChartOption,
  theme: object,
  size: DrawSize,
  ratio: number,
): HTMLCanvasElement {
  const chart = init(document.createElement('div'), theme, { ...size, devicePixelRatio: ratio });
  chart.setOption({ ...withoutTips(option), animation: false });
  const canvas = chart.renderToCanvas({ pixelRatio: ratio });
  chart.dispose();
  return canvas;
}

export { init };
