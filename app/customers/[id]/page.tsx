import { notFound } from 'next/navigation';
import { ProfilePage } from '@/components/customers/profile-page';
import { answerCached, everyone } from '@/lib/answer/cache';
import { readCatalog } from '@/lib/answer/catalog';
import { checkQuestion } from '@/lib/answer/check';
import { servingClient } from '@/lib/answer/database';
import { commerce } from '@/lib/metrics/commerce';
import { items } from '../../items';
import { unlessAway } from '../../unless-away';

export const dynamic = 'force-dynamic';

type CustomerPageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: CustomerPageProps) {
  return { title: `Customer ${(await params).id}` };
}

const visitsShown = 200;

/** One customer. The slicers of other pages do not narrow a person's history. */
export default async function CustomerPage({ params }: CustomerPageProps) {
  const { id } = await params;
  return unlessAway(`Customer ${id}`, () => open(id));
}

async function open(id: string) {
  const sql = servingClient();
  const catalog = /^\d{1,15}$/.test(id) ? await readCatalog(sql) : null;
  if (!catalog) notFound();
  const { stamp } = catalog;
  const questions = [
    { read: 'customerProfile', arguments: { id } },
    { read: 'customerVisits', arguments: { id, limit: visitsShown } },
    { read: 'customerCategories', arguments: { id } },
    { read: 'customerOrders', arguments: { id } },
    { read: 'customerHistory', arguments: { id } },
    { read: 'customerSegments', arguments: { to: stamp.lastDay } },
    { read: 'customerGaps', arguments: { to: stamp.lastDay } },
  ].map((question) => checkQuestion(commerce, question));
  const answers = (await answerCached(sql, commerce, questions, everyone)) ?? [];
  const [profile, visits, categories, orders, history, segments, gaps] = answers;
  if (!profile?.rows[0] || !visits || !categories || !orders || !history || !segments || !gaps) notFound();
  return (
    <ProfilePage
      id={id}
      items={items}
      stamp={stamp}
      answers={{ profile, visits, categories, orders, history, segments, gaps }}
    />
  );
}
