'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useRef, useTransition } from 'react';
import { useLiveChoice } from './use-live-choice';
import { useNewest } from './use-newest';

const LiveOffer = lazy(() => import('./live-offer').then((part) => ({ default: part.LiveOffer })));

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
        <Suspense>
          <LiveOffer asOf={newest.asOf} isUpdating={isUpdating} onUpdate={update} />
        </Suspense>
      )}
    </div>
  );
}
