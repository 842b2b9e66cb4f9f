'use client';

import { type FormEvent, useState } from 'react';
import { parseValue } from '@/lib/alerts/parse-value';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import type { Filter, Row } from '@/lib/metrics/types';
import { newId } from '../dashboard/annotation-rows';
import { useChanges } from '../dashboard/changes';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { IntentLink } from '../ui/intent-link';
import { notifyUndo } from '../ui/notify-undo';
import { SegmentedControl } from '../ui/segmented-control';
import { TextField } from '../ui/text-field';
import { type Alert, alertsOf, describeAlert, describeScope, readAlerts } from './alert-rows';

type AlertDialogProps = {
  readonly metric: MetricName;
  readonly filters: Filter;
  /** Rows of the read `thresholds`. */
  readonly rows: readonly Row[];
  readonly onClose: () => void;
};

const sides = [
  { value: 'above', label: 'Above' },
  { value: 'below', label: 'Below' },
] as const;
const grains = [
  { value: 'day', label: 'In a day' },
  { value: 'month', label: 'In a month' },
] as const;

/** Where a person sets a threshold on a key figure, under the filters in force, and takes it away. */
export function AlertDialog({ metric, filters, rows, onClose }: AlertDialogProps) {
  const { label, format } = commerce.metrics[metric];
  const alerts = alertsOf(readAlerts(rows), metric, filters);
  const { keepThreshold } = useChanges();
  const [side, setSide] = useState<Alert['side']>('below');
  const [grain, setGrain] = useState<Alert['grain']>('day');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [isSaving, setSaving] = useState(false);

  const keep = async (alert: Alert, value: number | null, before: number | null, said: string) => {
    setSaving(true);
    const refusal = await keepThreshold({ ...alert, value });
    setSaving(false);
    if (refusal) return setProblem(refusal.error);
    setProblem(undefined);
    notifyUndo(said, () => keepThreshold({ ...alert, value: before }));
    setText('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseValue(text, format);
    if ('error' in parsed) return setProblem(parsed.error);
    const alert: Alert = { id: newId(), metric, grain, side, value: parsed.value, filters };
    void keep(alert, parsed.value, null, `Alert set: ${label} ${describeAlert(alert)}`);
  };

  return (
    <Dialog title={`Alerts on ${label}`} subtitle={describeScope(filters)} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <SegmentedControl label="Side" options={sides} value={side} onChange={setSide} />
          <TextField
            className="min-w-36 grow"
            label={format === 'money' ? 'Dollars' : format === 'percent' ? 'Per cent' : 'Value'}
            value={text}
            onChange={setText}
            inputMode="decimal"
            autoComplete="off"
            error={problem}
          />
          <SegmentedControl label="Period" options={grains} value={grain} onChange={setGrain} />
        </div>
        <p className="text-faint text-small">
          Each new version of the data is judged: days and months that are over, and sums that are above
          already.
        </p>
        <Button type="submit" variant="primary" disabled={isSaving} className="justify-self-start">
          {isSaving ? 'Saving' : 'Set the alert'}
        </Button>
      </form>
      <section className="mt-5 border-line border-t pt-4">
        <h3 className="mb-1.5 font-medium text-faint text-small">Set on this figure</h3>
        {alerts.length === 0 && <p className="text-soft">No alert is set.</p>}
        <ul className="grid gap-1">
          {alerts.map((alert) => (
            <li key={alert.id} className="flex items-center justify-between gap-3">
              <span className="tabular">
                {label} {describeAlert(alert)}
              </span>
              <Button
                size="small"
                variant="quiet"
                disabled={isSaving}
                aria-label={`Delete the alert ${describeAlert(alert)}`}
                onClick={() => void keep(alert, null, alert.value, 'Alert deleted')}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
        <IntentLink
          href="/alerts"
          className="mt-3 inline-block font-medium text-accent underline underline-offset-2"
        >
          What was set off
        </IntentLink>
      </section>
    </Dialog>
  );
}
