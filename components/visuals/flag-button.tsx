'use client';

import type { ExplainedRule, Flag } from '@/lib/rules/flag';
import { Popover } from '../ui/popover';
import { FlagBadge } from './flag-badge';

type FlagButtonProps = {
  readonly flag: Flag;
  /** The rule in words. */
  readonly rule: ExplainedRule | undefined;
  /** What the flag is about. */
  readonly of: string;
};

/** What a rule found about a figure; pressed, it tells the numbers and the rule. */
export function FlagButton({ flag, rule, of }: FlagButtonProps) {
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
        <>
          <p className="font-medium">{flag.text}</p>
          <p className="mt-1 text-soft">{flag.why}</p>
          {rule && <p className="mt-2 border-line border-t pt-2 text-faint">The rule: {rule.text}</p>}
        </>
      )}
    </Popover>
  );
}
