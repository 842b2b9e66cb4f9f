'use client';

import type { ReactNode } from 'react';
import type { BoxState } from '@/lib/filters/tree';
import { TickBox } from './tick-box';

type CheckboxProps = {
  readonly state: BoxState;
  readonly onChange: () => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
};

/** A three-state box with its label. */
export function Checkbox({ state, onChange, children, disabled = false }: CheckboxProps) {
  return (
    <label className="relative inline-flex cursor-pointer items-center gap-2 rounded text-body has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="checkbox"
        disabled={disabled}
        checked={state === 'on'}
        ref={(input) => {
          if (input) input.indeterminate = state === 'mixed';
        }}
        onChange={onChange}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <TickBox state={state} />
      {children}
    </label>
  );
}
