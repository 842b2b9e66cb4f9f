'use client';

import { BellPlus } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { describeComparison } from '@/lib/filters/presets';
import { isUnfinished } from '@/lib/filters/view';
import { formatChange, formatDay, formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { listBuckets } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import type { Metric } from '@/lib/metrics/types';
import { foundOf, type Judged } from '@/lib/rules/flag';
import { Sparkline } from '../../charts/sparkline';
import { FlagButton } from '../../visuals/flag-button';
import { KpiCard } from '../../visuals/kpi-card';
import { useInFlight } from '../in-flight';
import { explain, type VisualProps } from '../visual-props';
import { figureFlags } from './figure-flags';
import { heldValue } from './held-value';

const AlertFlag = lazy(() => import('../../alerts/alert-flag').then((part) => ({ default: part.AlertFlag })));
const AlertDialog = lazy(() =>
  import('../../alerts/alert-dialog').then((part) => ({ default: part.AlertDialog })),
);

/** Whole cents: amounts below are written in full on a card. */
const fullUpTo = 10_000_000;

/** One metric with its change against the comparison and its course day by day. */
export function KpiVisual({ visual, view, answerTo, state, stale, asOf }: VisualProps<'kpi'>) {
  const metric: Metric = commerce.metrics[visual.metric];
  const held = useInFlight(({ brush }) => brush);
  const now = readMetric(commerce, visual.metric, answerTo('now')?.rows[0]);
  const before = answerTo('before');
  const byDay = answerTo('daily');
  // Held days change nothing of these.
  const daily = useMemo(() => {
    const days = new Map(byDay?.rows.map((row) => [String(row.time), row]));
    return listBuckets(view.dates, 'day').map((day) => readMetric(commerce, visual.metric, days.get(day)));
  }, [byDay, view.dates, visual.metric]);
  const flags = useMemo(
    () => figureFlags(visual.metric, byDay, view, asOf),
    [visual.metric, byDay, view, asOf],
  );
  // A target is held against the month of the data, not against the days of a card.
  const { target: _, ...rules } = metric.rules ?? {};
  const judged: Judged = { better: metric.better, rules, found: foundOf(flags) };
  const change =
    before && formatChange(now, readMetric(commerce, visual.metric, before.rows[0]), metric.format);
  const live = held && heldValue(visual.metric, byDay, held);
  // Cents fit the card up to there, and a small shop wants to see them.
  const isShort = metric.format === 'money' && (now ?? 0) < fullUpTo;
  const caption = before ? describeComparison(view.dates) : 'Nothing to compare with';
  const [isSetting, set] = useState(false);
  const thresholds = answerTo('thresholds')?.rows ?? [];
  const isCrossed = thresholds.some(({ metric, bucket }) => metric === visual.metric && bucket != null);
  const figure = { rows: thresholds, metric: visual.metric, filters: view.where };
  return (
    <>
      <KpiCard
        label={metric.label}
        better={metric.better}
        value={formatValue(live ? live.value : now, metric.format, isShort ? 'full' : 'compact')}
        exact={formatValue(now, metric.format, 'full')}
        {...(change && !live && { change })}
        caption={live ? live.caption : caption}
        state={state}
        stale={stale}
        flags={flags.map(({ text }) => text)}
        {...((isCrossed || flags.length > 0) && {
          progress: (
            <>
              {flags.length > 0 && (
                <div className="mt-1 flex flex-wrap gap-1">
                  {flags.map((flag) => (
                    <FlagButton key={flag.rule} flag={flag} judged={judged} of={metric.label} />
                  ))}
                </div>
              )}
              {isCrossed && (
                <Suspense>
                  <AlertFlag {...figure} range={view.dates} />
                </Suspense>
              )}
            </>
          ),
        })}
        sparkline={
          // A single day has no course, but keeps its room: what lies below must not move.
          daily.length > 1 ? (
            <Sparkline values={daily} unfinished={isUnfinished(view.dates.to, asOf)} />
          ) : (
            <span />
          )
        }
        menu={{
          more: [
            {
              items: [
                {
                  id: 'alert',
                  label: 'Set an alert',
                  icon: <BellPlus aria-hidden />,
                  onPick: () => set(true),
                },
              ],
            },
          ],
          explain: () => ({ ...explain([visual.metric], view, answerTo), judged }),
          table: () => ({
            caption: `${metric.label} by day`,
            columns: [
              { key: 'day', label: 'Day', format: (value) => formatDay(String(value), 'long') },
              {
                key: 'value',
                label: metric.label,
                numeric: true,
                format: (value) => formatValue(value as number | null, metric.format, 'full'),
              },
            ],
            rows: listBuckets(view.dates, 'day').map((day, index) => ({ day, value: daily[index] ?? null })),
          }),
        }}
      />
      {isSetting && (
        <Suspense>
          <AlertDialog {...figure} onClose={() => set(false)} />
        </Suspense>
      )}
    </>
  );
}
