import type { SearchParams } from 'nuqs/server';
import { customerListPage } from '@/lib/pages/customer-list';
import { DashboardPage } from '../../dashboard-page';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Customer list' };

/** Customers one by one. */
export default function CustomerListPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  return <DashboardPage page={customerListPage} searchParams={searchParams} />;
}
