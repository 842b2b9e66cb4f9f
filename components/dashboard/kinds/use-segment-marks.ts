'use client';

import { type Cross, chosenValues, useMarks } from '../cross';
import { useOpenList } from './use-open-list';

/** Marks that are segments: one filters the page, opened it lists its customers. */
export function useSegmentMarks(cross: Cross, by: 'key' | 'series' = 'key') {
  const openList = useOpenList();
  return useMarks(cross, {
    by,
    keys: chosenValues(cross, 'segment'),
    markOf: ({ key }) => (key === null ? null : { segment: key }),
    onOpen: ({ key }) => key && openList(key),
    opens: () => 'List its customers',
  });
}
