import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Tooltip } from './tooltip';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'small' | 'medium';
};

/** A button with a picture only; its label is read aloud and shown as a tooltip. */
export function IconButton({ label, icon, size = 'medium', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classes(
          'inline-grid shrink-0 place-items-center rounded-md text-faint transition-colors hover:bg-wash hover:text-text aria-expanded:bg-wash aria-expanded:text-text',
          size === 'small' ? 'size-7 pointer-coarse:size-9' : 'size-8 pointer-coarse:size-10',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
