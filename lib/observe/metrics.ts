import { shared } from './shared';

/** Upper ends of the buckets in seconds, around the budget of an interaction (25, 80 and 250 ms). */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.08, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 20] as const;

type Histogram = { readonly counts: number[]; sum: number; count: number };
type Known = { readonly counters: Map<string, number>; readonly histograms: Map<string, Histogram> };

const known = () => shared<Known>('metrics', () => ({ counters: new Map(), histograms: new Map() }));

/** Adds to a counter; `name` is its whole series, labels too. */
export function count(name: string, by = 1): void {
  const { counters } = known();
  counters.set(name, (counters.get(name) ?? 0) + by);
}

/** Notes how long something took, in seconds. */
export function observe(name: string, seconds: number): void {
  const { histograms } = known();
  const histogram = histograms.get(name) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
  histograms.set(name, histogram);
  histogram.sum += seconds;
  histogram.count += 1;
  for (const [index, end] of buckets.entries()) {
    if (seconds <= end) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
  }
}

export type Gauge = { readonly name: string; readonly help: string; readonly value: number | null };

/** Counters that are told even before anything was counted. */
const counters: Readonly<Record<string, string>> = {
  cartograph_answers_total: 'Questions answered for pages.',
  cartograph_cache_hits_total: 'Answers that came out of the cache.',
  cartograph_cache_misses_total: 'Answers that the database was asked for.',
  cartograph_recalled_total: 'Requests answered from memory while the database was away.',
  cartograph_failures_total: 'Requests that failed.',
};
const histograms: Readonly<Record<string, string>> = {
  cartograph_request_seconds: 'Time to answer all questions of one request.',
  cartograph_statement_seconds: 'Time of the statement that answers one question, in the database.',
};

/** All numbers in the text format of Prometheus. */
export function writeMetrics(gauges: readonly Gauge[]): string {
  const state = known();
  const lines: string[] = [];
  const head = (name: string, help: string, type: string) =>
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
  for (const [name, help] of Object.entries(counters)) {
    head(name, help, 'counter');
    lines.push(`${name} ${state.counters.get(name) ?? 0}`);
  }
  for (const [name, help] of Object.entries(histograms)) {
    const {
      counts,
      sum,
      count: all,
    } = state.histograms.get(name) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
    head(name, help, 'histogram');
    for (const [index, end] of buckets.entries())
      lines.push(`${name}_bucket{le="${end}"} ${counts[index] ?? 0}`);
    lines.push(`${name}_bucket{le="+Inf"} ${all}`, `${name}_sum ${sum}`, `${name}_count ${all}`);
  }
  for (const { name, help, value } of gauges) {
    if (value === null) continue;
    head(name, help, 'gauge');
    lines.push(`${name} ${value}`);
  }
  return `${lines.join('\n')}\n`;
}
