'use client';

import { DataTable, type TableData } from '../ui/data-table';
import { Dialog } from '../ui/dialog';

type TableDialogProps = {
  readonly title: string;
  readonly table: TableData;
  readonly onClose: () => void;
};

/** The rows of a visual that has no room for a table of its own. */
export function TableDialog({ title, table, onClose }: TableDialogProps) {
  return (
    <Dialog title={title} subtitle={table.caption} onClose={onClose}>
      <div className="h-[60dvh]">
        <DataTable {...table} />
      </div>
    </Dialog>
  );
}
