'use client';

import { MessageSquarePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Bounds } from '@/lib/filters/presets';
import type { DayRange, Row } from '@/lib/metrics/types';
import { IconButton } from '../ui/icon-button';
import { readNotes } from './annotation-rows';

const AnnotationsDialog = lazy(() =>
  import('./annotations-dialog').then((part) => ({ default: part.AnnotationsDialog })),
);

type AnnotationsButtonProps = {
  /** The days shown. */
  readonly range: DayRange;
  readonly bounds: Bounds;
  /** Rows of the read `annotations` over that range. */
  readonly rows: readonly Row[] | undefined;
};

/** Opens what people noted on the days shown, to add, edit and delete. */
export function AnnotationsButton({ range, bounds, rows }: AnnotationsButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        label="Annotations of days"
        icon={<MessageSquarePlus aria-hidden className="size-4" />}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <AnnotationsDialog
            range={{ from: range.from, to: range.to }}
            bounds={bounds}
            notes={readNotes(rows)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
