'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link whose page is fetched ahead when the pointer or the focus comes to it. Links that hold the page's filters
 * change with each of them: fetched ahead while in sight, they would compete with the answers that a person waits for.
 */
export function IntentLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [isMeant, setMeant] = useState(false);
  return (
    <Link
      {...props}
      prefetch={isMeant ? null : false}
      onPointerEnter={() => setMeant(true)}
      onPointerLeave={() => setMeant(false)}
      onFocus={() => setMeant(true)}
      onBlur={() => setMeant(false)}
    />
  );
}
