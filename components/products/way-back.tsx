'use client';

import { ArrowLeft } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { IntentLink } from '../ui/intent-link';

/** A way back that stays on this site; anything else leads to the page that is the usual way in. */
export function readBack(back: string | null, usual: string): string {
  return back !== null && /^\/(?![/\\])/.test(back) ? back : usual;
}

/** Back to where a detail page was opened from, as it was. */
export function WayBack({ usual = '/products' }: { readonly usual?: string }) {
  const back = readBack(useSearchParams().get('back'), usual);
  return (
    <IntentLink
      href={back}
      className="inline-flex h-7 items-center gap-1 rounded-md border border-line-strong px-2 font-medium text-small hover:bg-wash"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      Back to where you were
    </IntentLink>
  );
}
