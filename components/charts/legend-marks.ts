import type { ChartOption, ECharts } from './echarts';
import { idOf, type Pick, pickOf, seriesOf, type WithSeries } from './pick';

const dataOf = (one: unknown): readonly unknown[] =>
  typeof one === 'object' && one !== null && 'data' in one && Array.isArray(one.data) ? one.data : [];
const nameOf = (one: unknown) =>
  typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : null;

/** What an entry of the legend stands for: the series or the slice of its name. */
export function legendPick(option: WithSeries & { readonly legend?: unknown }, place: number): Pick | null {
  const entry = dataOf(option.legend)[place];
  const name = typeof entry === 'string' ? entry : nameOf(entry);
  if (name === null) return null;
  const series = seriesOf(option);
  const one = series.find((each) => nameOf(each) === name);
  if (one) return pickOf({ seriesId: idOf(one), name });
  const data = series.flatMap(dataOf).find((item) => nameOf(item) === name);
  return data ? pickOf({ seriesId: idOf(series[0]), name, data }) : null;
}

/** What the drawing library tells of an element; the entries of a legend know their place in it. */
type Element = { readonly __legendDataIndex?: number };

/** What the entry of the legend stands for that lies at a place of a drawing; null where none does. */
export function pickEntry(chart: ECharts, option: ChartOption, x: number, y: number): Pick | null {
  let found: number | undefined;
  for (const root of chart.getZr().storage.getRoots())
    root.traverse((element) => {
      const { __legendDataIndex: place } = element as Element;
      if (place === undefined) return;
      const [left = 0, top = 0] = element.transformCoordToLocal(x, y);
      if (element.getBoundingRect().contain(left, top)) found = place;
    });
  return found === undefined ? null : legendPick(option, found);
}
