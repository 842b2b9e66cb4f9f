import { Skeleton } from '../ui/skeleton';

/** Stands in a slicer's panel while it is loaded. */
export function PanelSkeleton() {
  return (
    <div className="grid h-[26rem] content-start gap-3 p-3">
      <Skeleton className="h-8" />
      <Skeleton className="h-5 w-3/4" />
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-5 w-4/5" />
    </div>
  );
}
