import type { ChartOption, ECharts } from './echarts';
import { type Pick, pickOf } from './pick';

type Listeners = {
  readonly current: {
    readonly onPick: ((pick: Pick) => void) | undefined;
    readonly onHover: ((pick: Pick | null) => void) | undefined;
  };
};

/** Hands out clicks and hovers to whoever listens at that moment. */
export function listen(
  chart: ECharts,
  listeners: Listeners,
  shown: { readonly current: { readonly option: ChartOption } | null },
): void {
  const pick = (event: Parameters<typeof pickOf>[0]) => pickOf(event, shown.current?.option);
  chart.on('click', (event) => listeners.current.onPick?.(pick(event)));
  chart.on('mouseover', (event) => listeners.current.onHover?.(pick(event)));
  chart.on('globalout', () => listeners.current.onHover?.(null));
}

/** The page's own font; in single quotes, because it is also written into attributes of an SVG. */
export function fontOf(element: Element): string {
  return getComputedStyle(element).fontFamily.replaceAll('"', "'");
}

/** Lets the chart see a pointer that moved before it could answer. */
export function replayPointer(chart: ECharts, at: { readonly x: number; readonly y: number }): void {
  chart.getZr().handler.dispatch('mousemove', { zrX: at.x, zrY: at.y });
}

/** Whether the room is no longer that which the chart was drawn for. */
export function isResized(
  chart: ECharts | null,
  size: { readonly width: number; readonly height: number },
): boolean {
  return chart !== null && (chart.getWidth() !== size.width || chart.getHeight() !== size.height);
}
