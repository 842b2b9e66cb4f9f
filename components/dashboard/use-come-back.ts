'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askAgainMilliseconds } from './ask';

/** A page that was never asked for takes its time: it is not asked for twice meanwhile. */
const refreshMilliseconds = 10_000;

/** Looks whether the database is back while it is away, and then asks for the page again. */
export function useComeBack(isAway: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isAway) return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const look = async () => {
      const response = await fetch('/api/health/ready', { cache: 'no-store' }).catch(() => null);
      if (over) return;
      if (response?.ok) router.refresh();
      timer = setTimeout(look, response?.ok ? refreshMilliseconds : askAgainMilliseconds);
    };
    timer = setTimeout(look, askAgainMilliseconds);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [isAway, router]);
}
