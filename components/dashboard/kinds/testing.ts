import type { View } from '@/lib/filters/view';
import type { Answer, Row } from '@/lib/metrics/types';

/** An answer with these rows, for tests of what pictures make of answers. */
export function answerOf(rows: readonly Row[], asOf: string | null = null): Answer {
  return {
    rows,
    total: rows.length,
    rest: null,
    version: 1,
    asOf,
    explain: { sources: [], misses: [], sql: '', parameters: [], milliseconds: 0 },
  };
}

/** April against March without a filter, and what a test changes of it. */
export function viewOf(change: Partial<View> = {}): View {
  return {
    bounds: { first: '2019-10-01', last: '2020-04-30' },
    dates: { from: '2020-04-01', to: '2020-04-30', compare: 'previous-month' },
    before: { from: '2020-03-01', to: '2020-03-31' },
    where: {},
    picks: [],
    metric: null,
    settings: {},
    isDefaultRange: true,
    notices: [],
    ...change,
  };
}
