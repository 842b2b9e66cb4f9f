'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { listHref } from '../../customers/list-href';

/** Opens the list of the customers behind a cell or segment, under the slicers in force. */
export function useOpenList(): (cell: string) => void {
  const router = useRouter();
  const search = useSearchParams();
  return (cell) => router.push(listHref(search, cell));
}
