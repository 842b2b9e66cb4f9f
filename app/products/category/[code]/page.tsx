import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { DashboardPage } from '@/app/dashboard-page';
import { categoryPage } from '@/lib/pages/product-details';

export const dynamic = 'force-dynamic';

type Props = {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: categoryPage(decodeURIComponent((await params).code)).title };
}

/** One category and what lies below it. */
export default async function DetailPage({ params, searchParams }: Props) {
  const code = decodeURIComponent((await params).code);
  if (!/^[\w.-]{1,200}$/.test(code)) notFound();
  return <DashboardPage page={categoryPage(code)} searchParams={searchParams} />;
}
