'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { MessageAction } from './message-state';

export type Toast = {
  readonly kind: 'done' | 'note' | 'failed';
  readonly text: string;
  readonly detail?: string;
  readonly action?: MessageAction;
};

const Toaster = lazy(() => import('./toaster').then((part) => ({ default: part.Toaster })));

let waiting: readonly Toast[] = [];
let wanted = false;
const listeners = new Set<() => void>();

/** Shows a short message in the corner; the first one loads what draws it. */
export function notify(toast: Toast): void {
  waiting = [...waiting, toast];
  wanted = true;
  for (const listener of listeners) listener();
}

/** Takes the messages that wait to be shown. */
export function takeToasts(): readonly Toast[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** Tells a listener when a message waits; returns the way to stop. */
export function onToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The corner that messages appear in; stands once in the root layout. */
export function ToastHost() {
  const mounted = useSyncExternalStore(
    onToast,
    () => wanted,
    () => false,
  );
  return mounted ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null;
}
