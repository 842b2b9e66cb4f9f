import { classes } from './classes';
import { isAdding, onAddKey } from './row-marks';

type PickButtonProps = {
  /** What it filters by, after “Filter by”. */
  readonly name: string;
  readonly isPicked: boolean;
  readonly onPick: (add: boolean) => void;
  readonly className?: string;
};

/** Filters the page by what a row stands for; with Ctrl or ⌘ it adds it. */
export function PickButton({ name, isPicked, onPick, className }: PickButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      aria-label={`Filter by ${name}`}
      onKeyDown={onAddKey(() => onPick(true))}
      onClick={(event) => onPick(isAdding(event))}
      className={classes(
        'relative mr-1.5 size-3 shrink-0 rounded-full border align-middle after:absolute after:-inset-1.5 pointer-coarse:size-4',
        isPicked ? 'border-accent bg-accent' : 'border-edge hover:border-accent',
        className,
      )}
    />
  );
}
