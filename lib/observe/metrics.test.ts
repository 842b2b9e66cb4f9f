import { expect, it } from 'vitest';
import { count, observe, writeMetrics } from './metrics';

it('writes counters, histograms and gauges as Prometheus reads them', () => {
  count('cartograph_answers_total', 3);
  observe('cartograph_request_seconds', 0.02);
  observe('cartograph_request_seconds', 0.3);
  observe('cartograph_request_seconds', 60);
  const text = writeMetrics([
    { name: 'cartograph_version', help: 'Version.', value: 7 },
    { name: 'cartograph_unknown', help: 'Not there.', value: null },
  ]);
  for (const line of [
    '# TYPE cartograph_answers_total counter',
    'cartograph_answers_total 3',
    'cartograph_cache_hits_total 0',
    'cartograph_request_seconds_bucket{le="0.01"} 0',
    'cartograph_request_seconds_bucket{le="0.025"} 1',
    'cartograph_request_seconds_bucket{le="0.5"} 2',
    'cartograph_request_seconds_bucket{le="+Inf"} 3',
    'cartograph_request_seconds_count 3',
    '# TYPE cartograph_version gauge',
    'cartograph_version 7',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).not.toContain('unknown');
  expect(text).toMatch(/\n$/);
});
