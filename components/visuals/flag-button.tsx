'use client';

import { lazy, Suspense } from 'react';
import type { Flag, Judged } from '@/lib/rules/flag';
import { Popover } from '../ui/popover';
import { FlagBadge } from './flag-badge';

const FlagReason = lazy(() => import('./flag-reason').then((part) => ({ default: part.FlagReason })));

type FlagButtonProps = {
  readonly flag: Flag;
  readonly judged: Judged;
  /** What the flag is about. */
  readonly of: string;
};

/** What a rule found about a figure; pressed, it tells the numbers and the rule. */
export function FlagButton({ flag, judged, of }: FlagButtonProps) {
  return (
    <Popover
      label={`${of}: ${flag.text}`}
      className="w-[min(22rem,90vw)] p-3 text-small"
      trigger={(props) => (
        <button
          {...props}
          type="button"
          aria-label={`${of}: ${flag.text}, why`}
          className="flex max-w-full cursor-pointer rounded pointer-coarse:py-1"
        >
          <FlagBadge flag={flag} size="card" />
        </button>
      )}
    >
      {() => (
        <Suspense>
          <FlagReason flag={flag} judged={judged} />
        </Suspense>
      )}
    </Popover>
  );
}
