import type { Drawn } from './area-option';

const LINE_HEIGHT = 15;

/**
 * How far below its line's end each layer's label goes (pixels), so that it stands in the middle of its band
 * and clear of its neighbours; null where the bands at the end are too thin for all labels.
 */
export function areaLabels(
  layers: readonly Drawn[],
  last: number,
  axisTop: number,
  plotHeight: number,
): (number | null)[] {
  const ends = layers.map(({ values }) => Math.max(0, values[last] ?? 0));
  const scale = axisTop > 0 ? plotHeight / axisTop : 0;
  let sum = 0;
  const bands = ends.map((end) => {
    sum += end;
    return { top: sum * scale, middle: (sum - end / 2) * scale };
  });
  const places = spread(
    bands.map(({ middle }) => middle),
    plotHeight,
  );
  if (places.length * LINE_HEIGHT > plotHeight) return layers.map(() => null);
  return bands.map(({ top }, index) => Math.round(top - (places[index] ?? 0)));
}

/** The end and the step of the value axis under a stack: all for shares, else round numbers above the highest total. */
export function stackScale(
  layers: readonly Drawn[],
  mode: 'absolute' | 'share',
): { readonly max: number; readonly interval: number } {
  if (mode === 'share') return { max: 1, interval: 0.25 };
  const length = layers[0]?.values.length ?? 0;
  const totals = Array.from({ length }, (_, index) =>
    layers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const peak = Math.max(1, ...totals);
  const [best] = [3, 4, 5]
    .map((steps) => niceStep(peak / steps))
    .map((interval) => ({ max: Math.ceil(peak / interval) * interval, interval }))
    .sort((a, b) => a.max - b.max);
  return best ?? { max: peak, interval: peak };
}

/** The next round number: 1, 2, 2.5 or 5 times a power of ten. */
export function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= value) ?? 10) * power;
}

/** Pushes heights apart until each has a line's room, bottom to top, then back down from the top edge. */
function spread(middles: readonly number[], height: number): number[] {
  const places: number[] = [];
  for (const middle of middles)
    places.push(Math.max(middle, (places.at(-1) ?? -LINE_HEIGHT / 2) + LINE_HEIGHT));
  let ceiling = height + LINE_HEIGHT / 2;
  for (let index = places.length - 1; index >= 0; index--) {
    const place = Math.min(places[index] ?? 0, ceiling);
    places[index] = place;
    ceiling = place - LINE_HEIGHT;
  }
  return places;
}
