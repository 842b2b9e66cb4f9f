import { bucketAt, bucketsAlong } from './buckets';
import type { ChartOption, ECharts } from './echarts';
import { type Pick, pickOf, stepsOf } from './pick';

/** How a mark was picked: alone, added to those before, or opened; `menu` asks what can be done with it. */
export type PickWay = 'pick' | 'add' | 'open' | 'menu';
/** A place in the window, in CSS pixels. */
export type Place = { readonly x: number; readonly y: number };
export type OnPick = (pick: Pick, way: PickWay, at?: Place) => void;
type Listen = { readonly current: OnPick | undefined };
type Shown = { readonly current: { readonly option: ChartOption } | null };

function wayOf(event: unknown): PickWay {
  if (!(event instanceof MouseEvent)) return 'pick';
  return event.ctrlKey || event.metaKey ? 'add' : 'pick';
}

/** Whether a place beside every mark belongs to the one of its row: where the tooltip does so too. */
function hasRows({ tooltip }: ChartOption): boolean {
  const one = Array.isArray(tooltip) ? tooltip[0] : tooltip;
  return one?.trigger === 'axis';
}

/** The mark of the row or column that a place belongs to. */
function rowPick(chart: ECharts, option: ChartOption, x: number, y: number): Pick | null {
  if (!hasRows(option) || !chart.containPixel('grid', [x, y])) return null;
  const [steps = []] = stepsOf(option);
  const lower = bucketsAlong(option);
  const place =
    lower.length > 0
      ? bucketAt(chart, lower, x)
      : Math.round(Number(chart.convertFromPixel({ yAxisIndex: 0 }, y)));
  const at = steps.find(({ dataIndex }) => dataIndex === place);
  return at ? pickOf({ ...at, seriesId: '', data: at.item, value: at.item.value }) : null;
}

/**
 * Whether it is the click that the browser makes of a tap, which the drawing library has told already: by then the
 * page may have moved, and another mark lie under the finger.
 */
const isEcho = (event: unknown) => event instanceof PointerEvent && event.pointerType === 'touch';

/**
 * Hands out clicks to whoever listens at that moment. The second click of a double click opens what the first
 * picked: the page may have moved between them.
 */
export function listen(chart: ECharts, listener: Listen, shown: Shown): void {
  let [seen, last]: [unknown, Pick | null] = [null, null];
  const click = (pick: Pick | null, event: unknown) => {
    if (isEcho(event)) return;
    if (event instanceof MouseEvent && event.detail > 1) {
      if (last) listener.current?.(last, 'open');
      return;
    }
    last = pick;
    if (pick) listener.current?.(pick, wayOf(event));
  };
  chart.on('click', (params) => {
    seen = params.event?.event;
    click(pickOf(params, shown.current?.option), seen);
  });
  const menu = (pick: Pick | null, event: unknown) => {
    if (!pick || !listener.current || !(event instanceof MouseEvent)) return;
    event.preventDefault();
    listener.current(pick, 'menu', { x: event.clientX, y: event.clientY });
  };
  chart.on('contextmenu', (params) => {
    seen = params.event?.event;
    menu(pickOf(params, shown.current?.option), seen);
  });
  chart.getZr().on('contextmenu', ({ event, offsetX: x, offsetY: y }) => {
    if (event !== seen && shown.current) menu(rowPick(chart, shown.current.option, x, y), event);
  });
  // Comes after the above for a click on a mark, and alone for one beside it.
  chart.getZr().on('click', ({ event, offsetX: x, offsetY: y }) => {
    if (event === seen || !shown.current) return;
    const { option } = shown.current;
    const pick = rowPick(chart, option, x, y);
    if (pick || !option.legend) return click(pick, event);
    void import('./legend-marks').then(({ pickEntry }) => click(pickEntry(chart, option, x, y), event));
  });
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
