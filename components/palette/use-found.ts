'use client';

import { useEffect, useState } from 'react';
import type { Row } from '@/lib/metrics/types';
import type { Ask } from '../dashboard/ask';

const quietMilliseconds = 180;
const fewest = 2;

export type Found = { readonly rows: readonly Row[]; readonly isLooking: boolean; readonly failed: boolean };

/** Asks the server what a text may mean, once the typing pauses; an answer that comes late is dropped. */
export function useFound(ask: Ask, text: string): Found {
  const wanted = text.trim().slice(0, 60);
  const [got, setGot] = useState<{ text: string; rows: readonly Row[]; failed: boolean }>({
    text: '',
    rows: [],
    failed: false,
  });
  useEffect(() => {
    if (wanted.length < fewest) return;
    let over = false;
    const timer = setTimeout(async () => {
      const reply = await ask([{ read: 'find', arguments: { text: wanted } }]).catch(() => null);
      if (over) return;
      const rows = reply && 'answers' in reply ? (reply.answers[0]?.rows ?? []) : null;
      setGot({ text: wanted, rows: rows ?? [], failed: rows === null });
    }, quietMilliseconds);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [ask, wanted]);
  if (wanted.length < fewest) return { rows: [], isLooking: false, failed: false };
  // While the next answer is on its way, the one before would name what does not match.
  return got.text === wanted
    ? { rows: got.rows, isLooking: false, failed: got.failed }
    : { rows: [], isLooking: true, failed: false };
}
