'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { place } from './place';

const DELAY_MS = 400;

/** Shows a few words over its one child while that is pointed at or focused; Escape hides them. */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(true), delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the child is the control, this only watches it
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(DELAY_MS)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      {shown && <Bubble text={text} anchor={anchor.current?.firstElementChild ?? null} />}
    </span>
  );
}

/** Repeats the child's label for the eyes only, so it is hidden from screen readers. */
function Bubble({ text, anchor }: { readonly text: string; readonly anchor: Element | null }) {
  return (
    <span
      aria-hidden
      popover="manual"
      className="float pointer-events-none px-2 py-1 text-small"
      ref={(bubble) => {
        if (!bubble || !anchor) return;
        bubble.showPopover();
        const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
        const { x, y } = place(
          anchor.getBoundingClientRect(),
          bubble.getBoundingClientRect(),
          view,
          'centre',
        );
        bubble.style.setProperty('--x', `${x}px`);
        bubble.style.setProperty('--y', `${y}px`);
      }}
    >
      {text}
    </span>
  );
}
