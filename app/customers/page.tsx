import type { SearchParams } from 'nuqs/server';
import { customers } from '@/lib/pages/customers';
import { DashboardPage } from '../dashboard-page';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Customers' };

/** Who is valuable, who is leaving? */
export default function CustomersPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  return <DashboardPage page={customers} searchParams={searchParams} />;
}
