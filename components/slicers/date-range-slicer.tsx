'use client';

import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { type Bounds, type DateRangeValue, listPresets } from '@/lib/filters/presets';
import { formatRange } from '@/lib/format';
import { Popover } from '../ui/popover';
import { SlicerButton } from './slicer-button';

const DateRangePanel = lazy(() =>
  import('./date-range-panel').then((part) => ({ default: part.DateRangePanel })),
);

export type DateRangeSlicerProps = {
  readonly value: DateRangeValue;
  readonly bounds: Bounds;
  /** Whether it differs from the page's default. */
  readonly inForce?: boolean;
  readonly onChange: (value: DateRangeValue) => void;
};

/** Which days, and what they are compared with. */
export function DateRangeSlicer({ value, bounds, inForce = false, onChange }: DateRangeSlicerProps) {
  const presets = useMemo(() => listPresets(bounds), [bounds]);
  return (
    <Popover
      label="Date range"
      sheet
      className="sm:w-[29rem]"
      trigger={(props) => (
        <SlicerButton
          {...props}
          label="Date range"
          text={formatRange(value)}
          inForce={inForce}
          icon={<CalendarDays aria-hidden />}
        />
      )}
    >
      {(close) => (
        <Suspense fallback={<div className="h-96" />}>
          <DateRangePanel value={value} bounds={bounds} presets={presets} onChange={onChange} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
