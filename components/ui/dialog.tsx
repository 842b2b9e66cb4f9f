'use client';

import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import { IconButton } from './icon-button';
import { useModal } from './use-modal';

const kinds = {
  modal: 'w-[min(36rem,calc(100vw-1.5rem))] max-h-[calc(100dvh-3rem)]',
  panel: 'mr-0 ml-auto my-0 h-dvh w-[min(30rem,100vw)] rounded-r-none! [--from:24px_0]',
  full: 'm-0! h-dvh w-screen rounded-none!',
};

type DialogProps = {
  readonly title: string;
  readonly subtitle?: string;
  readonly kind?: keyof typeof kinds;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A dialog over the page, on the browser's own: it holds the focus and gives it back. Render it while it is open. */
export function Dialog({ title, subtitle, kind = 'modal', onClose, actions, children }: DialogProps) {
  const id = useId();
  const modal = useModal(onClose);
  return (
    <dialog {...modal} aria-labelledby={id} className={classes('dialog flex flex-col', kinds[kind])}>
      <div className="flex items-start gap-2 border-line border-b py-3 pr-3 pl-5">
        <div className="min-w-0 grow py-1">
          <h2 id={id} className="font-semibold text-large">
            {title}
          </h2>
          {subtitle && <p className="text-faint text-small">{subtitle}</p>}
        </div>
        {actions}
        <IconButton label="Close" icon={<X aria-hidden className="size-4" />} onClick={onClose} />
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 grow overflow-auto overscroll-contain px-5 py-4 focus-visible:-outline-offset-2"
      >
        {children}
      </div>
    </dialog>
  );
}
