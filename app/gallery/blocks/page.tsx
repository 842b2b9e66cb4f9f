import type { Metadata } from 'next';
import { BlocksGallery } from './blocks-gallery';

export const metadata: Metadata = { title: 'Blocks' };

/** All blocks of the visual system on made-up props. */
export default function BlocksPage() {
  return <BlocksGallery />;
}
