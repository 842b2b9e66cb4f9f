'use client';

import { type FormEvent, useState } from 'react';
import { formatMoment, formatMonth, formatValue } from '@/lib/format';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FormEnd } from '../ui/form-end';
import { notifyUndo } from '../ui/notify-undo';
import { TextField } from '../ui/text-field';
import { AuthorField } from './author-field';
import { useChanges } from './changes';
import { personName, rememberPerson } from './person-name';
import { parseAmount } from './target-amount';
import type { Standing, TargetChange } from './target-standing';
import { usualWords } from './target-words';

type TargetDialogProps = {
  readonly metric: string;
  readonly standing: Standing;
  readonly history: readonly TargetChange[];
  readonly onClose: () => void;
};

const money = (cents: number | null) => formatValue(cents, 'money', 'full');

/** Where a person sets the target of the month, and sees who changed it. */
export function TargetDialog({ metric, standing, history, onClose }: TargetDialogProps) {
  const { month, usual, isNarrowed } = standing;
  const current = history[0]?.cents ?? null;
  const { setTarget } = useChanges();
  const start = current ?? (isNarrowed ? null : usual);
  const [amount, setAmount] = useState(start === null ? '' : (start / 100).toFixed(2));
  const [author, setAuthor] = useState(personName);
  const [problem, setProblem] = useState<{ field: 'amount' | 'author' | 'all'; text: string } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const of = (field: string) => (problem?.field === field ? problem.text : undefined);

  const save = async (cents: number | null) => {
    if (author.trim() === '') {
      setProblem({ field: 'author', text: 'Say who you are: others will see who changed this.' });
      return;
    }
    setSaving(true);
    const input = { metric, month, author };
    const refusal = await setTarget({ ...input, cents });
    setSaving(false);
    if (refusal) {
      setProblem({ field: 'all', text: refusal.error });
      return;
    }
    rememberPerson(author);
    notifyUndo(cents === null ? 'The target is the default again' : `The target is ${money(cents)}`, () =>
      setTarget({ ...input, cents: current }),
    );
    onClose();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseAmount(amount);
    if ('error' in parsed) setProblem({ field: 'amount', text: parsed.error });
    else void save(parsed.cents);
  };

  return (
    <Dialog title={`Target of ${formatMonth(month, 'long')}`} subtitle="For the whole shop" onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label="Revenue to reach, in dollars"
          value={amount}
          onChange={setAmount}
          inputMode="decimal"
          autoComplete="off"
          {...(!isNarrowed && {
            hint:
              usual === null
                ? 'There is no default for this month.'
                : `Default: ${money(usual)}, ${usualWords}.`,
          })}
          error={of('amount')}
        />
        <AuthorField beside="change" value={author} onChange={setAuthor} error={of('author')} />
        <FormEnd save="Save target" isSaving={isSaving} problem={of('all')}>
          {current !== null && (
            <Button disabled={isSaving} onClick={() => void save(null)}>
              Go back to the default
            </Button>
          )}
        </FormEnd>
      </form>
      <History history={history} />
    </Dialog>
  );
}

function History({ history }: { readonly history: readonly TargetChange[] }) {
  return (
    <section className="mt-5 border-line border-t pt-4">
      <h3 className="mb-1.5 font-medium text-faint text-small">Who changed it</h3>
      {history.length === 0 && <p className="text-soft">Nobody has set a target for this month.</p>}
      <ol className="grid gap-1.5">
        {history.map(({ cents, author, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place in the history
          <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <span className="font-medium">{author}</span>{' '}
              {cents === null ? 'took it back to the default' : <>set it to {money(cents)}</>}
            </span>
            <time className="tabular text-faint text-small">{formatMoment(at)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
