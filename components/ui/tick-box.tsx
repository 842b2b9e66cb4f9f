import { Check, Minus } from 'lucide-react';
import type { BoxState } from '@/lib/filters/tree';
import { classes } from './classes';

/** The picture of a three-state box; the control around it carries the meaning. */
export function TickBox({ state }: { readonly state: BoxState }) {
  const Mark = state === 'mixed' ? Minus : Check;
  return (
    <span
      aria-hidden
      className={classes(
        'grid size-4 shrink-0 place-items-center rounded-[4px] border transition-colors',
        state === 'off' ? 'border-edge bg-card' : 'border-accent bg-accent text-on-accent',
      )}
    >
      {state !== 'off' && <Mark className="size-3" strokeWidth={3} />}
    </span>
  );
}
