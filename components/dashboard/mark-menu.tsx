'use client';

import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { MenuList } from '../ui/menu-list';
import { place } from '../ui/place';
import { type MarkMenu as Offered, offerMenu } from './in-flight';

const close = () => offerMenu(null);

/** What can be done with a mark, as a menu where it is; the chart has the focus again when it closes. */
export function MarkMenu({ label, sections, at }: Offered) {
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    // Some systems ask for the menu while the button is still held: its release must not close it, as it would
    // a popover that the browser closes.
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && element?.contains(target))) close();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      if (before instanceof HTMLElement && element?.contains(document.activeElement))
        before.focus({ preventScroll: true });
    };
  }, []);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const size = { width: element.offsetWidth, height: element.scrollHeight };
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const point = { left: at.x, right: at.x, top: at.y, bottom: at.y };
    const { x, y, room } = place(point, size, view, 'start');
    for (const [name, value] of Object.entries({ '--x': x, '--y': y, '--room': room }))
      element.style.setProperty(name, `${value}px`);
  }, [at]);

  // Beside a dialog that is open, as a visual in full screen is, nothing can be pressed.
  const host = document.querySelector('dialog[open]') ?? document.body;
  return createPortal(
    <div
      ref={panel}
      popover="manual"
      className="float min-w-48 p-1"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        // The same key clears what is selected on the page.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <MenuList label={label} sections={sections} close={close} />
    </div>,
    host,
  );
}
