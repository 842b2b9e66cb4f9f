import type { Drawn } from './area-option';

const LINE_HEIGHT = 15;

/**
 * How far below its line's end each layer's label goes (pixels), so that it stands in the middle of its band
 * and clear of its neighbours; null where the bands at the end are too thin for all labels.
 */
export function areaLabels(layers: readonly Drawn[], axisTop: number, plotHeight: number): (number | null)[] {
  const ends = layers.map(({ values }) => Math.max(0, values.at(-1) ?? 0));
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

/** Where the value axis under a stack ends: 1 for shares, else a round number above the highest total. */
export function stackTop(layers: readonly Drawn[], mode: 'absolute' | 'share'): number {
  if (mode === 'share') return 1;
  const length = layers[0]?.values.length ?? 0;
  const totals = Array.from({ length }, (_, index) =>
    layers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return niceCeiling(Math.max(1, ...totals));
}

/** Where a value axis that begins at zero will end: the next multiple of a round step. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 0;
  const raw = value / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 3, 5, 10].map((nice) => nice * power).find((nice) => nice >= raw) ?? raw;
  return Math.ceil(value / step) * step;
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
