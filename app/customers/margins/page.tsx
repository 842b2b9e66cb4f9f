import { notFound } from 'next/navigation';
import { MarginsForm } from '@/components/customers/margins-form';
import { Shell } from '@/components/shell/shell';
import { answerCached, everyone } from '@/lib/answer/cache';
import { readCatalog } from '@/lib/answer/catalog';
import { checkQuestion } from '@/lib/answer/check';
import { servingClient } from '@/lib/answer/database';
import { commerce } from '@/lib/metrics/commerce';
import { items } from '../../items';
import { unlessAway } from '../../unless-away';
import { saveMargins } from './actions';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Margins' };

/** The margins that contribution is reckoned by. */
export default function MarginsPage() {
  return unlessAway('Margins', async () => {
    const sql = servingClient();
    const catalog = await readCatalog(sql);
    if (!catalog) notFound();
    const question = checkQuestion(commerce, {
      read: 'customerMargins',
      arguments: { to: catalog.stamp.lastDay },
    });
    const [answer] = (await answerCached(sql, commerce, [question], everyone)) ?? [];
    const margins = (answer?.rows ?? []).map((row) => ({
      category: String(row.category),
      margin: Number(row.margin),
    }));
    return (
      <Shell items={items} title="Margins" stamp={catalog.stamp}>
        <MarginsForm margins={margins} save={saveMargins} />
      </Shell>
    );
  });
}
