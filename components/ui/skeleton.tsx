import { classes } from './classes';

/** Stands where something is loading; hidden from screen readers, whose word is the card's `aria-busy`. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={classes('skeleton block rounded', className)} />;
}
