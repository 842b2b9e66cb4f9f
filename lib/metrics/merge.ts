import type { Metric, Model, Row } from './types';

/** The stats that a list of metrics needs, each once, in a stable order. */
export function statsOf(model: Model, metrics: readonly string[]): string[] {
  const stats = metrics.flatMap((name) => {
    const metric: Metric | undefined = model.metrics[name];
    if (!metric) throw new Error(`There is no metric "${name}".`);
    return 'of' in metric ? [metric.of] : [...metric.ratio];
  });
  return [...new Set(stats)];
}

/** A metric's value from a row of stats; null when a ratio has nothing to divide by. */
export function readMetric(model: Model, name: string, row: Row | null | undefined): number | null {
  const metric: Metric | undefined = model.metrics[name];
  if (!metric) throw new Error(`There is no metric "${name}".`);
  const read = (stat: string) => Number(row?.[stat] ?? 0);
  if ('of' in metric) return read(metric.of);
  const below = read(metric.ratio[1]);
  return below === 0 ? null : read(metric.ratio[0]) / below;
}

/** Adds rows up stat by stat. Only for stats that may be added over what tells the rows apart. */
export function addRows(rows: readonly Row[], stats: readonly string[]): Row {
  return Object.fromEntries(
    stats.map((stat) => [stat, rows.reduce((sum, row) => sum + Number(row[stat] ?? 0), 0)]),
  );
}
