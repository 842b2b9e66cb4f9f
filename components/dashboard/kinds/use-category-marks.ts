'use client';

import { type Cross, chosenValues, useMarks } from '../cross';
import { isCategory } from './category-names';

/** Marks that are categories: one filters the page, opened it is looked into where it has children. */
export function useCategoryMarks(
  cross: Cross,
  by: 'key' | 'series',
  deeper: readonly string[],
  lookInto: (category: string) => void,
) {
  return useMarks(cross, {
    by,
    keys: chosenValues(cross, 'category'),
    markOf: ({ key, seriesId }) => {
      const category = by === 'key' ? key : seriesId;
      return isCategory(category) ? { category } : null;
    },
    onOpen: ({ key, seriesId }) => {
      const category = by === 'key' ? key : seriesId;
      if (category !== null && deeper.includes(category)) lookInto(category);
    },
    opens: ({ key, seriesId }) =>
      deeper.includes((by === 'key' ? key : seriesId) ?? '') ? 'Look into it here' : null,
  });
}
