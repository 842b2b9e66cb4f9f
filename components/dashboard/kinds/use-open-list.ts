'use client';

import { useRouter, useSearchParams } from 'next/navigation';

/** Opens the list of the customers behind a mark, under the slicers in force. */
export function useOpenList(): (narrow: Readonly<Record<string, string>>) => void {
  const router = useRouter();
  const search = useSearchParams();
  return (narrow) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(narrow)) next.set(key, value);
    router.push(`/customers/list?${next}`);
  };
}
