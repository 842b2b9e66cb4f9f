'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { formatMoment } from '@/lib/format';
import { Button } from '../ui/button';
import { chooseLive, useLiveChoice } from './use-live-choice';
import { useNewest } from './use-newest';

/** Offers new data to an open page, or takes it by itself where a person chose that; the link stays as it is. */
export function LiveUpdate({ version }: { readonly version: number }) {
  const router = useRouter();
  const newest = useNewest();
  const isAutomatic = useLiveChoice();
  const [isUpdating, start] = useTransition();
  const taken = useRef(version);
  const isNew = newest !== null && newest.version > version;

  const update = () => start(() => router.refresh());
  useEffect(() => {
    if (!isNew || !isAutomatic || taken.current >= newest.version) return;
    taken.current = newest.version;
    start(() => router.refresh());
  }, [isNew, isAutomatic, newest, router]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-20 flex justify-center md:bottom-4"
    >
      {isNew && !isAutomatic && (
        <div className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-strong bg-raised py-2 pr-2 pl-4 shadow-float">
          <p className="min-w-0">
            New data
            {newest.asOf !== null && <span className="tabular">, as of {formatMoment(newest.asOf)}</span>}
          </p>
          <div className="flex gap-1">
            <Button variant="primary" disabled={isUpdating} onClick={update}>
              <RefreshCw aria-hidden className="size-3.5" />
              {isUpdating ? 'Updating' : 'Update'}
            </Button>
            <Button variant="quiet" disabled={isUpdating} onClick={() => chooseLive(true)}>
              Always update by itself
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
