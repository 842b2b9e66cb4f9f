'use client';

import { BellRing } from 'lucide-react';
import type { MetricName } from '@/lib/metrics/commerce';
import type { DayRange, Filter, Row } from '@/lib/metrics/types';
import { useDrill } from '../products/use-drill';
import { IntentLink } from '../ui/intent-link';
import { alertsOf, crossedWithin, describeAlert, readCrossed, writeAmount, writeBucket } from './alert-rows';

type AlertFlagProps = {
  /** Rows of the read `thresholds`. */
  readonly rows: readonly Row[];
  readonly metric: MetricName;
  readonly filters: Filter;
  /** The days shown. */
  readonly range: DayRange;
};

/** Says on a key figure which alert its newest crossing set off; the colour only repeats the words. */
export function AlertFlag({ rows, metric, filters, range }: AlertFlagProps) {
  const drillTo = useDrill();
  const crossed = crossedWithin(alertsOf(readCrossed(rows), metric, filters), range);
  const [newest] = crossed.toSorted((a, b) => (a.bucket < b.bucket ? 1 : -1));
  if (!newest) return null;
  const full = crossed
    .map(
      (one) =>
        `${writeBucket(one)}: ${writeAmount(one.metric, one.reached)}, ${describeAlert(one)}; data version ${one.version}.`,
    )
    .join(' ');
  return (
    <p
      title={full}
      className="mt-1 flex w-fit max-w-full items-start gap-1 rounded bg-warn-soft px-1.5 py-0.5 font-medium text-small text-warn"
    >
      <BellRing aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0">
        {newest.side === 'above' ? 'Above' : 'Below'} {writeAmount(newest.metric, newest.value)},{' '}
        {newest.grain === 'day' && range.from !== range.to ? (
          <IntentLink href={drillTo({ day: newest.bucket })} className="underline underline-offset-2">
            {writeBucket(newest)}
          </IntentLink>
        ) : (
          writeBucket(newest)
        )}
      </span>
    </p>
  );
}
