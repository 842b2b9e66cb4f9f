import { classes } from '../ui/classes';

type ProgressToTargetProps = {
  readonly label: string;
  /** 0 to 1 and beyond. */
  readonly share: number;
  /** Where it should stand by now, 0 to 1. */
  readonly expected?: number;
  readonly text: string;
};

const percent = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** How much of a target is reached, with a mark where it should stand by now. */
export function ProgressToTarget({ label, share, expected, text }: ProgressToTargetProps) {
  const behind = expected !== undefined && share < expected;
  return (
    <div className="mt-2">
      <meter className="sr-only" aria-label={label} min={0} max={1} value={Math.max(0, Math.min(1, share))}>
        {text}
      </meter>
      <div aria-hidden className="relative h-1.5 rounded-full bg-wash">
        <div
          style={{ width: percent(share) }}
          className={classes('h-full rounded-full', behind ? 'bg-[var(--series-2)]' : 'bg-accent')}
        />
        {expected !== undefined && (
          <div
            style={{ left: percent(expected) }}
            className="-top-0.5 absolute h-2.5 w-0.5 rounded bg-text"
          />
        )}
      </div>
      <p className="mt-1 truncate text-faint text-small" title={text}>
        {text}
      </p>
    </div>
  );
}
