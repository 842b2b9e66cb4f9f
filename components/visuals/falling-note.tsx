'use client';

import { lazy, Suspense } from 'react';
import { commerce } from '@/lib/metrics/commerce';
import type { Flag, Judged } from '@/lib/rules/flag';

const FallingRule = lazy(() => import('./falling-rule').then((part) => ({ default: part.FallingRule })));

type FallingNoteProps = { readonly flag: Flag | undefined; readonly names?: readonly string[] };

const { better, rules } = commerce.metrics.revenue;

/** The rule that marks rows whose revenue fell for weeks, and the names of those. */
export function judgedFalling(names: readonly string[]): Judged {
  const found = names.length > 0 ? { falling: `${names.join(', ')}.` } : {};
  return { better, rules: { falling: rules.falling }, found };
}

/** Says which rows fell for weeks, and what that means; nothing where none did. */
export function FallingNote({ flag, names = [] }: FallingNoteProps) {
  return flag ? (
    <Suspense>
      <FallingRule flag={flag} names={names} />
    </Suspense>
  ) : null;
}
