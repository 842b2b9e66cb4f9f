/** What was clicked. `key` is the raw value behind the mark: a day, a category, a step. */
export type Pick = {
  readonly dataIndex: number | null;
  readonly seriesId: string;
  readonly name: string;
  readonly key: string | null;
  readonly value: unknown;
};

type Params = {
  readonly dataIndex?: number;
  readonly seriesId?: string;
  readonly seriesIndex?: number;
  readonly name?: string;
  readonly data?: unknown;
  readonly value?: unknown;
};

/** Ends the id of a series that draws what is left of another. */
export const REST = ' rest';

export type WithSeries = { readonly series?: unknown };

export function seriesOf(option: WithSeries | undefined): readonly unknown[] {
  if (Array.isArray(option?.series)) return option.series;
  return option?.series ? [option.series] : [];
}

export function idOf(series: unknown): string {
  return typeof series === 'object' && series !== null && 'id' in series ? String(series.id) : '';
}

/** Takes from an event of the drawing library what a page may know; areas name only the place of their series. */
export function pickOf(
  { dataIndex, seriesId, seriesIndex, name, data, value }: Params,
  option?: WithSeries,
): Pick {
  const key = typeof data === 'object' && data !== null && 'key' in data ? String(data.key) : null;
  const id = seriesId ?? (seriesIndex === undefined ? '' : idOf(seriesOf(option)[seriesIndex]));
  return {
    dataIndex: dataIndex ?? null,
    seriesId: id.replace(REST, ''),
    name: name ?? '',
    key,
    value: value ?? null,
  };
}

type Item = { readonly tip?: unknown; readonly key?: unknown; readonly value?: unknown };
export type Step = {
  readonly seriesIndex: number;
  readonly seriesId: string;
  readonly seriesName: string;
  readonly dataIndex: number;
  readonly item: Item;
};

function tippedItems(one: unknown, seriesIndex: number): Step[] {
  if (typeof one !== 'object' || one === null || !('data' in one) || !Array.isArray(one.data)) return [];
  const seriesId = idOf(one);
  const seriesName = 'name' in one ? String(one.name) : '';
  return one.data.flatMap((item: unknown, dataIndex) =>
    typeof item === 'object' && item !== null && 'tip' in item && !('rest' in item)
      ? [{ seriesIndex, seriesId, seriesName, dataIndex, item }]
      : [],
  );
}

const isScatter = (one: unknown) =>
  typeof one === 'object' && one !== null && 'type' in one && one.type === 'scatter';

/**
 * The data items that carry a tooltip, in rows: what a reader can step through by keyboard. Series that are marks
 * themselves have a row each, or one together where each is one mark; points of a scatter are one row; else one series tells what all of them do.
 */
export function stepsOf(option: WithSeries, bySeries = false): Step[][] {
  const series = seriesOf(option);
  const tipped = series.map(tippedItems).filter((items) => items.length > 0);
  if (bySeries) return tipped.every((items) => items.length === 1) ? [tipped.flat()] : tipped;
  return series.every(isScatter) && tipped.length > 0 ? [tipped.flat()] : tipped.slice(0, 1);
}

/** The words of a tooltip without its markup. */
export function wordsOf(tip: string): string {
  return tip
    .replaceAll(/<\/(td|div|tr)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
