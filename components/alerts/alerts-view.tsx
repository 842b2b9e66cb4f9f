'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { serializeLink } from '@/lib/filters/link';
import { formatMoment } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { PlainTable } from '../customers/plain-table';
import type { Changes } from '../dashboard/changes';
import { Button } from '../ui/button';
import { IntentLink } from '../ui/intent-link';
import { EmptyState } from '../ui/message-state';
import { notify } from '../ui/toasts';
import {
  type Alert,
  type Crossed,
  describeAlert,
  describeScope,
  writeAmount,
  writeBucket,
} from './alert-rows';

export type FiredRow = Crossed & { readonly asOf: string | null; readonly at: string };

type AlertsViewProps = {
  readonly alerts: readonly Alert[];
  readonly fired: readonly FiredRow[];
  /** Crossings in all, where the list is cut. */
  readonly total: number;
  readonly keepThreshold: Changes['keepThreshold'];
};

const panel = 'rounded-lg border border-line bg-card p-4 shadow-card';
const labelOf = (alert: Alert) => commerce.metrics[alert.metric].label;

/** The page of the day that crossed a threshold, under the filters that it was set under. */
const dayHref = ({ bucket, filters: { category, brand, customerType, segment } }: FiredRow) =>
  serializeLink(`/day/${bucket}?back=%2Falerts`, {
    category: [...(category ?? [])],
    brand: [...(brand ?? [])],
    customer: [...(customerType ?? [])],
    segment: [...(segment ?? [])],
  });

/** A person's alerts, and what set them off: when, and at which version of the data. */
export function AlertsView({ alerts, fired, total, keepThreshold }: AlertsViewProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const set = async (alert: Alert, value: number | null) => {
    const refusal = await keepThreshold({ ...alert, value }).catch(() => ({
      error: 'The server did not answer, so nothing was changed. Check the connection and try again.',
    }));
    setProblem(refusal?.error ?? null);
    router.refresh();
    return refusal === null;
  };
  const remove = async (alert: Alert) => {
    const onPress = () => void set(alert, alert.value);
    if (await set(alert, null))
      notify({ kind: 'done', text: 'Alert deleted', action: { label: 'Undo', onPress } });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <section aria-labelledby="fired" className={panel}>
        <h2 id="fired" className="mb-3 font-semibold text-body">
          What was set off
          {total > fired.length && ` (${fired.length} of ${total})`}
        </h2>
        {fired.length === 0 ? (
          <div className="h-40">
            <EmptyState
              why={alerts.length === 0 ? 'No alert is set.' : 'Nothing has crossed your alerts.'}
              hint="Open the menu of a key figure on any page and choose “Set an alert”."
            />
          </div>
        ) : (
          <PlainTable
            caption="What was set off"
            heads={['When', 'Figure', 'Reached', 'Alert', 'Counts', 'Data version', 'Found']}
            words={['Figure', 'Alert', 'Counts', 'Found']}
            rows={fired.map((one) => ({
              key: `${one.id} ${one.bucket} ${one.at}`,
              cells: [
                one.grain === 'day' ? (
                  <IntentLink
                    key="day"
                    href={dayHref(one)}
                    className="text-accent underline underline-offset-2"
                  >
                    {writeBucket(one)}
                  </IntentLink>
                ) : (
                  writeBucket(one)
                ),
                labelOf(one),
                writeAmount(one.metric, one.reached),
                describeAlert(one),
                describeScope(one.filters),
                <span
                  key="version"
                  {...(one.asOf !== null && { title: `Data as of ${formatMoment(one.asOf)}` })}
                >
                  {one.version}
                </span>,
                formatMoment(one.at),
              ],
            }))}
          />
        )}
      </section>
      <section aria-labelledby="set" className={panel}>
        <h2 id="set" className="mb-2 font-semibold text-body">
          Your alerts
        </h2>
        {problem !== null && (
          <p role="alert" className="mb-2 text-bad text-small">
            {problem}
          </p>
        )}
        {alerts.length === 0 && <p className="text-soft">None yet.</p>}
        <ul className="grid gap-1">
          {alerts.map((alert) => (
            <li key={alert.id} className="flex items-center gap-3">
              <span className="tabular min-w-0 grow">
                <span className="font-medium">{labelOf(alert)}</span> {describeAlert(alert)}
                <span className="block text-faint text-small">{describeScope(alert.filters)}</span>
              </span>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Delete the alert ${labelOf(alert)} ${describeAlert(alert)}`}
                onClick={() => void remove(alert)}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
