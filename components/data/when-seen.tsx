'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

type WhenSeenProps = { readonly height: number; readonly children: ReactNode };

/** Shows its children once they are about to be seen: what nobody looks at asks the database nothing. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (seen || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  if (seen) return children;
  return (
    <div
      ref={place}
      style={{ minHeight: height }}
      className="rounded-lg border border-line bg-card shadow-card"
    />
  );
}
