'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const askAgainMilliseconds = 2_000;

/** Asks the server for the page again and again while the database is away. */
export function useComeBack(isAway: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isAway) return;
    const timer = setInterval(() => router.refresh(), askAgainMilliseconds);
    return () => clearInterval(timer);
  }, [isAway, router]);
}
