import { ArrowDown, ArrowUp, Minus } from 'lucide-react';
import type { Change } from '@/lib/format';
import type { Metric } from '@/lib/metrics/types';
import { classes } from '../ui/classes';

const arrows = { up: ArrowUp, down: ArrowDown, same: Minus, none: Minus };
const spoken = { up: 'up', down: 'down', same: 'unchanged', none: 'not known' };

/** A change with its sign and arrow; the colour only repeats whether that is good. */
export function ChangeBadge({ change, better }: { change: Change; better: Metric['better'] }) {
  const Arrow = arrows[change.direction];
  const moved = change.direction === 'up' || change.direction === 'down';
  const tone = !moved || better === 'neither' ? 'soft' : change.direction === better ? 'good' : 'bad';
  return (
    <span
      className={classes(
        'tabular inline-flex h-5 shrink-0 items-center gap-0.5 rounded px-1 font-medium text-small',
        tone === 'good' && 'bg-good-soft text-good',
        tone === 'bad' && 'bg-bad-soft text-bad',
        tone === 'soft' && 'bg-wash text-soft',
      )}
    >
      <Arrow aria-hidden className="size-3" strokeWidth={2.5} />
      <span className="sr-only">{spoken[change.direction]} </span>
      {change.text}
    </span>
  );
}
