import type { CustomSeriesOption } from './echarts';

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
type Group = Extract<ReturnType<RenderItem>, { type: 'group' }>;

/** Share of a bucket's width that its bar takes. */
const BAR = 0.42;

/** Draws one category in one bucket: its bar, the ribbon to its next place, and at the end its name. */
export const ribbonItem: RenderItem = (params, api) => {
  const [index, low, high, nextLow, nextHigh, isLast] = [0, 1, 2, 3, 4, 5].map((dimension) =>
    Number(api.value(dimension)),
  );
  const at = (x: number, y: number) => api.coord([x, y]);
  const [x = 0, top = 0] = at(index ?? 0, high ?? 0);
  const [, bottom = 0] = at(index ?? 0, low ?? 0);
  const size = api.size?.([1, 0]);
  const step = Array.isArray(size) ? (size[0] ?? 0) : (size ?? 0);
  const half = (step * BAR) / 2;
  const fill = api.visual('color') ?? 'none';
  // The border is not drawn: its colour brings that of text into a function that must not close over any.
  const border = api.visual('borderColor');
  const ink = typeof border === 'string' ? border : 'none';
  const bar = {
    type: 'rect' as const,
    shape: { x: x - half, y: top, width: 2 * half, height: bottom - top },
    style: { fill },
  };
  const children: Group['children'] = [bar];
  if (nextLow !== undefined && nextHigh !== undefined && Number.isFinite(nextLow)) {
    const [nextX = 0, nextTop = 0] = at((index ?? 0) + 1, nextHigh);
    const [, nextBottom = 0] = at((index ?? 0) + 1, nextLow);
    const [from, to] = [x + half, nextX - half];
    const middle = (from + to) / 2;
    const pathData =
      `M${from} ${top}C${middle} ${top} ${middle} ${nextTop} ${to} ${nextTop}` +
      `L${to} ${nextBottom}C${middle} ${nextBottom} ${middle} ${bottom} ${from} ${bottom}Z`;
    children.push({ type: 'path', shape: { pathData }, style: { fill, opacity: 0.4 } });
  }
  if (isLast === 1 && bottom - top >= 11)
    children.push({
      type: 'text',
      style: {
        x: x + half + 8,
        y: (top + bottom) / 2,
        text: params.seriesName ?? '',
        fill: ink,
        font: api.font({ fontSize: 12 }),
        verticalAlign: 'middle',
        width: 80,
        overflow: 'truncate',
      },
    });
  return { type: 'group', children };
};
