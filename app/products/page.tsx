import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { products } from '@/lib/pages/products';
import { DashboardPage } from '../dashboard-page';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: products.title };

/** What sells, and what could. */
export default function ProductsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  return <DashboardPage page={products} searchParams={searchParams} />;
}
