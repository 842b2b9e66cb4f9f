import { Activity, CircleAlert, CircleCheck, TrendingDown, TriangleAlert } from 'lucide-react';
import type { Flag, Tone } from '@/lib/rules/flag';
import { classes } from '../ui/classes';

const ofTarget = { good: CircleCheck, warn: CircleAlert, bad: TriangleAlert, soft: CircleAlert };
const styles: Readonly<Record<Tone, string>> = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  soft: 'bg-wash text-soft',
};

function iconOf({ rule, tone, text }: Flag) {
  if (rule === 'target') return ofTarget[tone];
  if (rule === 'variation') return Activity;
  return text.startsWith('Falling') ? TrendingDown : TriangleAlert;
}

/** What a rule found, by icon and words; the colour only repeats them. `size` is `cell` in the rows of a table. */
export function FlagBadge({ flag, size }: { readonly flag: Flag; readonly size: 'card' | 'cell' }) {
  const Icon = iconOf(flag);
  return (
    <span
      title={size === 'cell' ? flag.why : undefined}
      className={classes(
        'inline-flex max-w-full items-center gap-1 rounded text-left font-medium',
        size === 'card' ? 'min-h-6 px-1.5 text-small' : 'whitespace-nowrap px-1 text-tiny',
        styles[flag.tone],
      )}
    >
      <Icon aria-hidden className={size === 'card' ? 'size-3.5 shrink-0' : 'size-3 shrink-0'} />
      {flag.text}
    </span>
  );
}
