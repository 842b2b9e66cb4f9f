'use client';

import { type ComponentProps, useId } from 'react';
import { classes } from './classes';

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value, and what to do. */
  readonly error?: string | undefined;
};

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField({ label, value, onChange, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-medium text-small text-soft">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== undefined}
        {...(below !== undefined && { 'aria-describedby': `${id}-below` })}
        className={classes(
          'h-8 w-full rounded-md border bg-card px-2.5 text-body placeholder:text-faint focus-visible:border-accent pointer-coarse:h-10',
          error === undefined ? 'border-edge' : 'border-bad',
        )}
      />
      {below !== undefined && (
        <p
          id={`${id}-below`}
          {...(error !== undefined && { role: 'alert' })}
          className={classes('mt-1 text-small', error === undefined ? 'text-faint' : 'text-bad')}
        >
          {below}
        </p>
      )}
    </div>
  );
}
