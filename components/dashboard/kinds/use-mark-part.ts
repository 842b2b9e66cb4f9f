'use client';

import { useEffect, useMemo, useState } from 'react';
import type { MetricName } from '@/lib/metrics/commerce';
import type { Format, Row } from '@/lib/metrics/types';
import type { ChartPart } from '../../charts/part-option';
import type { TableData } from '../../ui/data-table';
import type { markPart } from './mark-part';

/** The marks of a visual, and how the rows of a part of them are read. */
export type Marks = {
  readonly rows: readonly Row[];
  /** The columns that tell marks apart and that hold their amount. */
  readonly by: string;
  readonly field: string;
  readonly format: Format;
  /** The ids of the series that draw it, with bars between. */
  readonly series: string;
  /** The metric that the amount is; without it, rows of a part have the same column. */
  readonly metric?: MetricName | undefined;
  /** The column that tells marks apart in rows of a part, where it is another. */
  readonly from?: string | undefined;
  /** Marks that are metrics of one row. */
  readonly steps?: readonly MetricName[] | undefined;
  /** Marks are layers of a stack over time: those drawn by themselves. */
  readonly layers?: readonly string[] | undefined;
};

export type MarkPart = {
  readonly part: ChartPart | null;
  /** A table with what of each row is selected, in numbers and as a share. */
  readonly withPart: (table: TableData) => TableData;
};

const none: MarkPart = { part: null, withPart: (table) => table };

/**
 * What of each mark is selected elsewhere, for its chart and its table; none where no part is given. What reckons and
 * draws it is fetched when there first is one.
 */
export function useMarkPart(selected: readonly Row[] | null, marks: Marks): MarkPart {
  const [kit, set] = useState<{ readonly read: typeof markPart } | null>(null);
  const isWanted = selected !== null && kit === null;
  useEffect(() => {
    if (isWanted) void import('./mark-part').then(({ markPart: read }) => set({ read }));
  }, [isWanted]);
  const { rows, by, field, format, series, metric, from, steps, layers } = marks;
  return useMemo(
    () =>
      selected && kit
        ? kit.read(selected, { rows, by, field, format, series, metric, from, steps, layers })
        : none,
    [selected, kit, rows, by, field, format, series, metric, from, steps, layers],
  );
}
