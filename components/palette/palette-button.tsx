'use client';

import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { DataStampInfo } from '../shell/data-stamp';
import { useTools } from '../shell/tools';
import { IconButton } from '../ui/icon-button';

const Palette = lazy(() => import('./palette').then((part) => ({ default: part.Palette })));

type PaletteButtonProps = {
  readonly stamp: DataStampInfo | undefined;
  /** The page answers to filters in its link. */
  readonly hasSlicers: boolean;
};

/** Opens the command palette, as Ctrl K (Cmd K on a Mac) does; the palette is loaded on first use. */
export function PaletteButton({ stamp, hasSlicers }: PaletteButtonProps) {
  const tools = useTools();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!tools) return null;
  return (
    <>
      <IconButton
        label="Find or do anything (Ctrl K)"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        icon={<Search aria-hidden className="size-4.5" />}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <Palette tools={tools} stamp={stamp} hasSlicers={hasSlicers} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
