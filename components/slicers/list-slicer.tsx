'use client';

import { lazy, Suspense } from 'react';
import { describeChoice } from '@/lib/filters/tree';
import { Popover } from '../ui/popover';
import { PanelSkeleton } from './panel-skeleton';
import { SlicerButton } from './slicer-button';

const ListPanel = lazy(() => import('./list-panel').then((part) => ({ default: part.ListPanel })));

export type SlicerOption = { readonly value: string; readonly label: string; readonly rows: number };

export type ListSlicerProps = {
  readonly label: string;
  /** The plural, lower case: `brands`. */
  readonly noun: string;
  /** All values, in the order to show them. */
  readonly options: readonly SlicerOption[];
  /** Empty is no filter. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Which values of one dimension, of a few or of thousands. */
export function ListSlicer({ label, noun, options, value, onChange }: ListSlicerProps) {
  const labels = value.map((one) => options.find((option) => option.value === one)?.label ?? one);
  return (
    <Popover
      label={label}
      sheet
      className="sm:w-80"
      trigger={(props) => (
        <SlicerButton
          {...props}
          label={label}
          text={describeChoice(labels, 'All')}
          inForce={value.length > 0}
        />
      )}
    >
      {(close) => (
        <Suspense fallback={<PanelSkeleton />}>
          <ListPanel noun={noun} options={options} value={value} onChange={onChange} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
