import { classes } from './classes';

type SkeletonProps = {
  readonly className?: string;
  /** A picture will stand here: files of the page wait for it. */
  readonly drawing?: boolean;
};

/** Stands where something is loading; hidden from screen readers, whose word is the card's `aria-busy`. */
export function Skeleton({ className, drawing }: SkeletonProps) {
  return (
    <span
      aria-hidden
      className={classes('skeleton block rounded', className)}
      {...(drawing && { 'data-drawing': true })}
    />
  );
}
