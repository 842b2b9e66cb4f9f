import type { Metadata } from 'next';
import { ChartsGallery } from './charts-gallery';

export const metadata: Metadata = { title: 'Charts' };

/** All charts; `?theme=light` or `?theme=dark` shows one theme alone. */
export default async function ChartsPage({ searchParams }: { searchParams: Promise<{ theme?: string }> }) {
  const { theme } = await searchParams;
  return (
    <ChartsGallery themes={theme === 'dark' ? ['dark'] : theme === 'light' ? ['light'] : ['light', 'dark']} />
  );
}
