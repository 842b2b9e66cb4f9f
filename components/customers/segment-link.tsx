'use client';

import { useSearchParams } from 'next/navigation';
import { segmentLabels } from '@/lib/segments/rules';
import { IntentLink } from '../ui/intent-link';
import { listHref } from './list-href';

/** A segment's name that opens its customers, under the slicers in force. */
export function SegmentLink({ segment }: { readonly segment: string }) {
  const search = new URLSearchParams(useSearchParams());
  return (
    <IntentLink
      href={listHref(search, segment)}
      className="underline-offset-2 hover:text-accent hover:underline"
    >
      {segmentLabels[segment] ?? segment}
    </IntentLink>
  );
}
