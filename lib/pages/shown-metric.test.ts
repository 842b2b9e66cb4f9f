import { expect, test } from 'vitest';
import { viewOf } from '@/components/dashboard/kinds/testing';
import { bundle } from './ask';
import { executive } from './executive';
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

test('contribution adds up over categories, and is asked by itself', () => {
  expect(stackedMetric('revenue', viewOf({ metric: 'contribution' }))).toBe('contribution');
  const asked = bundle(executive, viewOf({ metric: 'contribution' })).questions.flatMap((question) =>
    'stats' in question && question.stats.includes('contribution') ? [question.stats] : [],
  );
  expect(asked.length).toBeGreaterThan(2);
  expect(new Set(asked.flat())).toEqual(new Set(['contribution']));
});
