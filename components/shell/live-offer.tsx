import { RefreshCw } from 'lucide-react';
import { formatMoment } from '@/lib/format';
import { Button } from '../ui/button';
import { chooseLive } from './use-live-choice';

type LiveOfferProps = {
  /** The newest event of the new data. */
  readonly asOf: string | null;
  readonly isUpdating: boolean;
  readonly onUpdate: () => void;
};

/** Says that there is new data, and offers to take it now or always. */
export function LiveOffer({ asOf, isUpdating, onUpdate }: LiveOfferProps) {
  return (
    <div className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-strong bg-raised py-2 pr-2 pl-4 shadow-float">
      <p className="min-w-0">
        New data
        {asOf !== null && <span className="tabular">, as of {formatMoment(asOf)}</span>}
      </p>
      <div className="flex gap-1">
        <Button variant="primary" disabled={isUpdating} onClick={onUpdate}>
          <RefreshCw aria-hidden className="size-3.5" />
          {isUpdating ? 'Updating' : 'Update'}
        </Button>
        <Button variant="quiet" disabled={isUpdating} onClick={() => chooseLive(true)}>
          Always update by itself
        </Button>
      </div>
    </div>
  );
}
