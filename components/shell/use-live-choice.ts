'use client';

import { useSyncExternalStore } from 'react';
import { LIVE_COOKIE } from '@/lib/look/preferences';
import { remember } from './remember';

const listeners = new Set<() => void>();

function watch(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

const isAutomatic = () => document.cookie.split('; ').includes(`${LIVE_COOKIE}=auto`);

/** Whether open pages follow new data by themselves; a person chose it on this device. */
export function useLiveChoice(): boolean {
  return useSyncExternalStore(watch, isAutomatic, () => false);
}

/** Keeps the choice, for all pages of this device. */
export function chooseLive(automatic: boolean): void {
  remember(LIVE_COOKIE, automatic ? 'auto' : 'ask');
  for (const listener of listeners) listener();
}
