import { expect, test } from 'vitest';
import { readRail, readThemeChoice } from './preferences';

test('unknown and missing cookies fall back', () => {
  expect(['light', 'dark', 'system', 'mauve', undefined].map(readThemeChoice)).toEqual([
    'light',
    'dark',
    'system',
    'system',
    'system',
  ]);
  expect(['narrow', 'wide', '', undefined].map(readRail)).toEqual(['narrow', 'wide', 'wide', 'wide']);
});
