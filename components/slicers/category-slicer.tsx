'use client';

import { lazy, Suspense } from 'react';
import { type CategoryNode, describeChoice, labelCode } from '@/lib/filters/tree';
import { Popover } from '../ui/popover';
import { PanelSkeleton } from './panel-skeleton';
import { SlicerButton } from './slicer-button';

const CategoryPanel = lazy(() =>
  import('./category-panel').then((part) => ({ default: part.CategoryPanel })),
);

export type CategorySlicerProps = {
  readonly roots: readonly CategoryNode[];
  /** A minimal list of node paths; empty is no filter. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Which part of the category tree. */
export function CategorySlicer({ roots, value, onChange }: CategorySlicerProps) {
  return (
    <Popover
      label="Category"
      sheet
      className="sm:w-88"
      trigger={(props) => (
        <SlicerButton
          {...props}
          label="Category"
          text={describeChoice(value.map(labelCode), 'All')}
          inForce={value.length > 0}
        />
      )}
    >
      {(close) => (
        <Suspense fallback={<PanelSkeleton />}>
          <CategoryPanel roots={roots} value={value} onChange={onChange} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
