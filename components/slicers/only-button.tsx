'use client';

import { Button } from 'react-aria-components/Button';

/** Chooses one value and nothing else. */
export function OnlyButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button
      aria-label={`Only ${label}`}
      onPress={onPress}
      className="h-6 shrink-0 cursor-pointer rounded px-1.5 font-medium text-accent text-small opacity-0 hover:bg-accent-soft focus-visible:opacity-100 group-hover:opacity-100 group-data-focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      Only
    </Button>
  );
}
