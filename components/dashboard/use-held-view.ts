'use client';

import { useDeferredValue, useMemo } from 'react';
import { narrowView } from '@/lib/filters/narrow';
import type { View } from '@/lib/filters/view';
import type { TimeGrain } from '@/lib/metrics/types';
import type { Cross } from './cross';
import { useInFlight } from './in-flight';

/**
 * The view with the days that are held on another time chart, for a picture whose rows are by day and here already;
 * the same view where nothing is held. Steps that come faster than pictures are drawn are left out.
 */
export function useHeldView({ id }: Pick<Cross, 'id'>, view: View, grain: TimeGrain): View {
  const held = useDeferredValue(
    useInFlight(({ brush, on }) => (on === id || grain !== 'day' ? null : brush)),
  );
  return useMemo(() => {
    const values = held ? [`${held.from}..${held.to}`] : [];
    return (held && narrowView(view, { visual: id, dimension: 'time', values })) ?? view;
  }, [held, id, view]);
}
