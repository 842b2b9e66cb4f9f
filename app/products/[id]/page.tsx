import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { DashboardPage } from '@/app/dashboard-page';
import { productPage } from '@/lib/pages/product-details';

export const dynamic = 'force-dynamic';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: productPage(decodeURIComponent((await params).id)).title };
}

/** One product, with the filters of where one came from. */
export default async function DetailPage({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id);
  if (!/^\d{1,18}$/.test(id)) notFound();
  return <DashboardPage page={productPage(id)} searchParams={searchParams} />;
}
