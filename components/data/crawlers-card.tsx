'use client';

import { formatValue } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { moments, numbers, sumOf } from './columns';
import { useData } from './data-context';
import { describeEffect } from './effect';
import { QualityCard } from './quality-card';
import { useReads } from './use-reads';

const columns: readonly TableColumn[] = [
  { key: 'user', label: 'User' },
  moments('startedAt', 'Began'),
  { key: 'rule', label: 'Found by' },
  numbers('events', 'Events'),
  numbers('seconds', 'Lasted', 'duration'),
  { key: 'session', label: 'Session' },
];
const count = (value: number) => formatValue(value, 'count', 'full');

/** Sessions that no person makes, and the rule that found them. */
export function CrawlersCard() {
  const { totals, withCrawlers, rules } = useData();
  const { answers, state } = useReads([
    { read: 'dataCrawlerRules', arguments: {} },
    { read: 'dataCrawlers', arguments: {} },
  ]);
  const byRule = answers[0]?.rows ?? [];
  const listed = answers[1]?.rows ?? [];
  const sums = byRule.map((row) => `${count(Number(row.sessions))} by ${row.rule}`).join(', ');
  const shown =
    answers[1] && answers[1].total > listed.length ? ` · the ${count(listed.length)} largest listed` : '';
  return (
    <QualityCard
      title="Crawler sessions"
      covers={`All sessions · ${count(sumOf(byRule, 'sessions'))} with ${count(sumOf(byRule, 'events'))} events${sums ? `: ${sums}` : ''}${shown}`}
      rule={`A session with more than ${count(rules.crawlerEvents)} events and no purchase, or all sessions of a user who has more than ${count(rules.crawlerSessionsPerDay)} on one day and buys nothing on it. They are flagged, not deleted; pages leave them out.`}
      effect={describeEffect(totals, withCrawlers)}
      answers={answers}
      label={(_, index) => (index === 0 ? 'By rule' : 'Largest sessions')}
      state={
        answers.length === 2 && listed.length === 0
          ? { kind: 'empty', why: 'No session looks like a crawler.' }
          : state
      }
      list={{ caption: 'Crawler sessions', columns, rows: listed }}
    />
  );
}
