'use client';

import { Button } from '../ui/button';

type PanelFootProps = {
  readonly text: string;
  readonly canClear: boolean;
  readonly onClear: () => void;
  readonly onDone: () => void;
};

/** The foot of a slicer's panel: what is chosen, clear, done. */
export function PanelFoot({ text, canClear, onClear, onDone }: PanelFootProps) {
  return (
    <div className="flex items-center gap-1 border-line border-t py-2 pr-2 pl-3">
      <p aria-live="polite" className="tabular min-w-0 grow truncate text-faint text-small">
        {text}
      </p>
      <Button variant="quiet" size="small" disabled={!canClear} onClick={onClear}>
        Clear
      </Button>
      <Button variant="primary" size="small" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
