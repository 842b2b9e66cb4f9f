'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DataTable } from '@/components/ui/data-table';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { notify } from '@/components/ui/toasts';
import type { BoxState } from '@/lib/filters/tree';
import { brandTable } from './made-up';

const boxes: readonly BoxState[] = ['off', 'mixed', 'on'];

/** The small blocks, and a long table. */
export function BlockSamples() {
  const [open, setOpen] = useState(false);
  const [box, setBox] = useState(0);
  return (
    <>
      <div className="col-span-12 flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={() => setOpen(true)}>
          Open a dialog
        </Button>
        <Button onClick={() => notify({ kind: 'note', text: 'Newer data is there', detail: 'Version 13' })}>
          Show a message
        </Button>
        <Button variant="quiet">Quiet</Button>
        <Button disabled>Disabled</Button>
        <IconButton label="Export the page" icon={<Download aria-hidden className="size-4" />} />
        <Checkbox state={boxes[box % 3] ?? 'off'} onChange={() => setBox(box + 1)}>
          Three states
        </Checkbox>
      </div>
      <section aria-label="Long table" className="col-span-12 h-72 rounded-lg border border-line bg-card">
        <DataTable {...brandTable} />
      </section>
      {open && (
        <Dialog title="Targets" subtitle="Revenue by month" onClose={() => setOpen(false)}>
          <p className="text-soft">Each month’s default is the month before, grown by 25 % a year.</p>
        </Dialog>
      )}
    </>
  );
}
