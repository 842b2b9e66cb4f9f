'use client';

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { classes } from './classes';
import { place } from './place';

/** Spread these on the button that opens the panel. */
export type TriggerProps = {
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-haspopup': 'dialog' | 'menu';
};

type PopoverProps = {
  readonly label: string;
  readonly trigger: (props: TriggerProps) => ReactNode;
  /** Rendered only while open. */
  readonly children: (close: () => void) => ReactNode;
  readonly align?: 'start' | 'end';
  /** `menu` leaves the role and the focus to the menu inside. */
  readonly holds?: 'dialog' | 'menu';
  /** A sheet from the bottom edge on a phone. */
  readonly sheet?: boolean;
  readonly className?: string;
};

/**
 * A panel at its button, on the browser's own popover: closes on Escape and on a press outside,
 * gives the focus back, and lies above everything without leaving its place in the document.
 */
export function Popover({
  label,
  trigger,
  children,
  align = 'start',
  holds = 'dialog',
  sheet,
  className,
}: PopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();

  // The browser opens it also before the page's code is there: what was opened then is filled now.
  useLayoutEffect(() => {
    if (panel.current?.matches(':popover-open')) setOpen(true);
  }, []);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!open || !element) return;
    const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    const move = () => {
      if (!anchor) return;
      const size = { width: element.offsetWidth, height: element.scrollHeight };
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const { x, y, room } = place(anchor.getBoundingClientRect(), size, view, align);
      for (const [name, value] of Object.entries({ '--x': x, '--y': y, '--room': room })) {
        element.style.setProperty(name, `${value}px`);
      }
    };
    move();
    const watch = new ResizeObserver(move);
    watch.observe(element);
    window.addEventListener('scroll', move, { capture: true, passive: true });
    window.addEventListener('resize', move);
    return () => {
      watch.disconnect();
      window.removeEventListener('scroll', move, { capture: true });
      window.removeEventListener('resize', move);
    };
  }, [open, id, align]);

  return (
    <>
      {trigger({ popoverTarget: id, 'aria-expanded': open, 'aria-haspopup': holds })}
      <div
        id={id}
        ref={panel}
        popover="auto"
        tabIndex={-1}
        {...(holds === 'dialog' && { role: 'dialog', 'aria-label': label })}
        className={classes('float', sheet && 'sheet', className)}
        // After the panel is shown, so that what is inside can take the focus; and after it is closed,
        // because until then what is inside may hold the focus that is given back.
        onToggle={(event) => {
          if (event.target !== panel.current) return;
          const opened = event.newState === 'open';
          setOpen(opened);
          if (opened && holds === 'dialog') event.currentTarget.focus({ preventScroll: true });
        }}
      >
        {open && children(close)}
      </div>
    </>
  );
}
