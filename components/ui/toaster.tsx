'use client';

import { useEffect } from 'react';
import { Toaster as Sonner, toast as show } from 'sonner';
import { onToast, takeToasts } from './toasts';

const shows = { done: show.success, note: show, failed: show.error };

/** Draws the messages; loaded with the first of them. */
export function Toaster() {
  useEffect(() => {
    const drain = () => {
      for (const { kind, text, detail, action } of takeToasts()) {
        shows[kind](text, {
          ...(detail !== undefined && { description: detail }),
          ...(action && { action: { label: action.label, onClick: action.onPress } }),
        });
      }
    };
    drain();
    return onToast(drain);
  }, []);
  return (
    <Sonner
      position="bottom-right"
      mobileOffset={{ bottom: 72 }}
      toastOptions={{
        classNames: { description: 'text-soft!' },
        style: {
          background: 'var(--raised)',
          color: 'var(--text)',
          border: '1px solid var(--line-strong)',
          fontFamily: 'var(--sans)',
        },
      }}
    />
  );
}
