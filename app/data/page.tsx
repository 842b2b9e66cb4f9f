import type { Metadata } from 'next';
import { DataPage } from '@/components/data/data-page';
import { awaySince } from '@/lib/answer/away';
import { answerCached, everyone } from '@/lib/answer/cache';
import { readCatalog } from '@/lib/answer/catalog';
import { servingClient } from '@/lib/answer/database';
import { readLedgerMark } from '@/lib/answer/read-ledger-mark';
import { dataRules } from '@/lib/answer/rules';
import { canonicalQuery } from '@/lib/metrics/canonical';
import { commerce } from '@/lib/metrics/commerce';
import type { Answer, DayRange, Question } from '@/lib/metrics/types';
import { answer } from '../actions';
import { items } from '../items';
import { NoData } from '../no-data';
import { unlessAway } from '../unless-away';
import { hoursSince, readExpectedHours } from './schedule';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Data quality' };

function ask(range: DayRange, chunks: number): Question[] {
  const all = { stats: ['revenue', 'orders', 'sessions', 'units'], range, by: [] };
  return [
    canonicalQuery({ ...all, where: {} }),
    canonicalQuery({ ...all, where: { crawlers: 'include' } }),
    { read: 'dataDays', arguments: {} },
    { read: 'dataFiles', arguments: { chunks } },
    { read: 'dataReasons', arguments: { chunks } },
    { read: 'dataQuarantine', arguments: { chunks, reason: '', page: 0 } },
  ];
}

function totalsOf(answer: Answer | undefined) {
  const row = answer?.rows[0];
  const read = (stat: string) => Number(row?.[stat] ?? 0);
  return {
    revenue: read('revenue'),
    orders: read('orders'),
    sessions: read('sessions'),
    units: read('units'),
  };
}

/** Can the numbers be trusted, and what was done to the data? */
export default function DataQualityPage() {
  return unlessAway('Data quality', open);
}

async function open() {
  const sql = servingClient();
  const catalog = await readCatalog(sql);
  if (!catalog) return <NoData title="Data quality" />;
  const { stamp } = catalog;
  const mark = await readLedgerMark(sql);
  const range = { from: stamp.firstDay, to: stamp.lastDay };
  const questions = ask(range, mark.chunks);
  const answers = (await answerCached(sql, commerce, questions, everyone)) ?? [];
  const totals = totalsOf(answers[0]);
  return (
    <DataPage
      items={items}
      stamp={stamp}
      range={range}
      chunks={mark.chunks}
      rules={dataRules}
      totals={totals}
      units={totals.units}
      withCrawlers={totalsOf(answers[1])}
      opening={{ questions, answers, away: awaySince() }}
      freshness={{
        loadedAt: mark.loadedAt,
        refreshedAt: mark.refreshedAt,
        hasPending: mark.hasPending,
        expectedHours: readExpectedHours(),
        ageHours: hoursSince(mark.loadedAt),
      }}
      ask={answer}
    />
  );
}
