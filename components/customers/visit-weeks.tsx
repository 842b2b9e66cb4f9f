'use client';

import { useCallback, useMemo } from 'react';
import type { DayRange, Row } from '@/lib/metrics/types';
import { comboOption } from '../charts/combo-option';
import type { Frame } from '../charts/frame';
import { LazyChart } from '../dashboard/lazy-chart';
import { visitsByWeek } from './profile-tables';

type VisitWeeksProps = {
  readonly visits: readonly Row[];
  readonly days: DayRange;
  /** The last week is not over. */
  readonly unfinished: boolean;
};

/** Visits and revenue of a customer by week, along all days of the data. */
export function VisitWeeks({ visits, days, unfinished }: VisitWeeksProps) {
  const rows = useMemo(() => visitsByWeek(visits, days), [visits, days]);
  const draw = useCallback(
    (frame: Frame) =>
      comboOption(
        rows,
        {
          time: { field: 'time', grain: 'week' },
          bars: { field: 'revenue', name: 'Revenue', format: 'money' },
          line: { field: 'visits', name: 'Visits', format: 'count', fromZero: true },
          unfinished,
        },
        frame,
      ),
    [rows, unfinished],
  );
  return (
    <div className="h-48">
      <LazyChart draw={draw} label="Visits and revenue by week" />
    </div>
  );
}
