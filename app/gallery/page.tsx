import type { Metadata } from 'next';
import { ChartsGallery } from './charts-gallery';

export const metadata: Metadata = { title: 'Charts' };

type Search = { readonly theme?: string; readonly only?: string };

/** All charts; `?theme=dark` shows one theme alone, `?only=funnel` those whose title has these words. */
export default async function ChartsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { theme, only = '' } = await searchParams;
  const themes = (['light', 'dark'] as const).filter((one) => theme === undefined || one === theme);
  return <ChartsGallery themes={themes} only={only} />;
}
