import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { DashboardPage } from '@/app/dashboard-page';
import { labelBrand } from '@/components/dashboard/describe';
import { brandPage } from '@/lib/pages/product-details';

export const dynamic = 'force-dynamic';

type Props = {
  readonly params: Promise<{ readonly name: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: labelBrand(decodeURIComponent((await params).name)) };
}

/** One brand and the categories it sells in. */
export default async function DetailPage({ params, searchParams }: Props) {
  const name = decodeURIComponent((await params).name);
  return <DashboardPage page={brandPage(name, labelBrand(name))} searchParams={searchParams} />;
}
