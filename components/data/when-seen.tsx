'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useData } from './data-context';

type WhenSeenProps = {
  /** Of the card that will stand here, so that it is found before it is seen. */
  readonly title: string;
  readonly height: number;
  readonly children: ReactNode;
};

/** Shows its children once they are about to be seen: what nobody looks at, or saves, asks the database nothing. */
export function WhenSeen({ title, height, children }: WhenSeenProps) {
  const place = useRef<HTMLElement>(null);
  const { isWhole } = useData();
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (seen || isWhole || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen, isWhole]);
  if (seen || isWhole) return children;
  return (
    <section
      ref={place}
      aria-label={title}
      aria-busy
      style={{ minHeight: height }}
      className="rounded-lg border border-line bg-card px-4 pt-3 shadow-card"
    >
      <h2 className="font-semibold text-body">{title}</h2>
    </section>
  );
}
