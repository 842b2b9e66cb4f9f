import { ArrowDown, ArrowUp, Minus } from 'lucide-react';
import { classes } from '../ui/classes';

const looks = {
  above: { words: 'above its category', Icon: ArrowUp, style: 'text-good' },
  below: { words: 'below its category', Icon: ArrowDown, style: 'text-bad' },
  within: { words: 'like its category', Icon: Minus, style: 'text-faint' },
} as const;

/** Whether a conversion differs from its category's by more than chance: an arrow for eyes, words for all. */
export function VerdictBadge({ verdict }: { readonly verdict: string | null }) {
  const look = looks[verdict as keyof typeof looks];
  if (!look)
    return (
      <span className="text-faint text-tiny" title="Too few visits to tell it from its category">
        too few
      </span>
    );
  const { words, Icon, style } = look;
  return (
    <span className={classes('inline-flex items-center gap-0.5 text-tiny', style)} title={words}>
      <Icon aria-hidden className="size-3" />
      <span className="sr-only">{words}</span>
      <span aria-hidden>{verdict}</span>
    </span>
  );
}
