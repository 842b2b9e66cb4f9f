import { classes } from '../ui/classes';

/** A thin line that runs over the top of a card while newer rows are on their way. */
export function StaleBar({ on }: { readonly on: boolean }) {
  return (
    <div aria-hidden className="absolute inset-x-2 top-0 h-0.5 overflow-hidden rounded-full">
      <div
        data-on={on || undefined}
        className={classes('stale-bar h-full transition-opacity', on ? 'opacity-100 delay-150' : 'opacity-0')}
      />
    </div>
  );
}
