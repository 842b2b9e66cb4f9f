import { expect, test } from 'vitest';
import { viewOf } from '@/components/dashboard/kinds/testing';
import { shownMetric, stackedMetric } from './shown-metric';

test('a visual shows what the page was switched to, else its own', () => {
  expect(shownMetric('revenue', viewOf())).toBe('revenue');
  expect(shownMetric('revenue', viewOf({ metric: 'conversion' }))).toBe('conversion');
});

test('what does not add up over categories is not stacked', () => {
  expect(stackedMetric('revenue', viewOf({ metric: 'units' }))).toBe('units');
  expect(stackedMetric('revenue', viewOf({ metric: 'orders' }))).toBe('revenue');
  expect(stackedMetric('revenue', viewOf({ metric: 'averageOrder' }))).toBe('revenue');
});
