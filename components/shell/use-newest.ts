'use client';

import { useEffect, useState } from 'react';

export type Newest = { readonly version: number; readonly asOf: string | null };

const everyMilliseconds = 15_000;

async function look(): Promise<Newest | null> {
  const response = await fetch('/api/version', { cache: 'no-store' }).catch(() => null);
  const newest = response?.ok ? await response.json().catch(() => null) : null;
  return typeof newest?.version === 'number' ? newest : null;
}

/** The newest version of the data: looked for while the page is in sight, and as soon as a person comes back to it. */
export function useNewest(): Newest | null {
  const [newest, setNewest] = useState<Newest | null>(null);
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout>;
    const again = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const found = await look();
        if (over) return;
        if (found) setNewest((known) => (known?.version === found.version ? known : found));
      }
      clearTimeout(timer);
      timer = setTimeout(again, everyMilliseconds);
    };
    const onReturn = () => void again();
    timer = setTimeout(again, everyMilliseconds);
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, []);
  return newest;
}
