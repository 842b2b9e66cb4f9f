'use client';

import { type MouseEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react';

/** The browser's own dialog, open while it is rendered; Escape and a press on the backdrop ask to close it. */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  // A layout effect, because it closes before the element leaves the page: only then the focus is given back.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return {
    ref,
    onCancel: (event: SyntheticEvent) => {
      event.preventDefault();
      onClose();
    },
    onClick: (event: MouseEvent) => {
      if (event.target === ref.current) onClose();
    },
  };
}
