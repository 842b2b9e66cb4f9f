'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { segmentLabels } from '@/lib/segments/rules';
import { listHref } from './list-href';

/** A segment's name that opens its customers, under the slicers in force. */
export function SegmentLink({ segment }: { readonly segment: string }) {
  const search = new URLSearchParams(useSearchParams());
  return (
    <Link
      href={listHref(search, segment)}
      prefetch={false}
      className="underline-offset-2 hover:text-accent hover:underline"
    >
      {segmentLabels[segment] ?? segment}
    </Link>
  );
}
