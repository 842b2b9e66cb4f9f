import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes';
import type { TriggerProps } from '../ui/popover';

type SlicerButtonProps = TriggerProps & {
  readonly label: string;
  /** The state in words. */
  readonly text: string;
  /** Whether it narrows the page. */
  readonly inForce: boolean;
  readonly icon?: ReactNode;
};

/** A phone has no room for the label where the choice speaks for itself. */
function labelStyle(clearWithout: boolean): string {
  return clearWithout ? 'text-faint max-lg:sr-only' : 'text-faint';
}

/** The button of a slicer; it says what is chosen. */
export function SlicerButton({ label, text, inForce, icon, ...trigger }: SlicerButtonProps) {
  return (
    <button
      type="button"
      {...trigger}
      className={classes(
        'tabular inline-flex h-8 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-md border px-2.5 text-body transition-colors aria-expanded:border-accent pointer-coarse:h-10',
        inForce
          ? 'border-transparent bg-accent-soft font-medium text-text'
          : 'border-line-strong bg-card text-soft hover:bg-wash hover:text-text',
      )}
    >
      {icon && <span className="text-faint [&>svg]:size-4">{icon}</span>}
      <span className={labelStyle(inForce || icon !== undefined)}>{label}</span>
      <span className="max-w-56 truncate">{text}</span>
      <ChevronDown aria-hidden className="size-3.5 text-faint" />
    </button>
  );
}
