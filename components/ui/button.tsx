import type { ComponentProps } from 'react';
import { classes } from './classes';

const variants = {
  primary: 'bg-accent text-on-accent hover:brightness-110 border-transparent',
  plain: 'bg-card text-text border-line-strong hover:bg-wash',
  quiet: 'bg-transparent text-soft border-transparent hover:bg-wash hover:text-text',
};

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: keyof typeof variants;
  readonly size?: 'small' | 'medium';
};

/** A button with words. */
export function Button({ variant = 'plain', size = 'medium', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors disabled:opacity-50',
        size === 'small' ? 'h-7 px-2 text-small' : 'h-8 px-3 text-body pointer-coarse:h-10',
        variants[variant],
        className,
      )}
    />
  );
}
