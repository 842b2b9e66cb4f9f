import type { SearchParams } from 'nuqs/server';
import { executive } from '@/lib/pages/executive';
import { DashboardPage } from './dashboard-page';

export const dynamic = 'force-dynamic';

/** Are we on track? */
export default function ExecutivePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  return <DashboardPage page={executive} searchParams={searchParams} />;
}
