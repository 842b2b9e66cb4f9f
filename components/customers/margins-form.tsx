'use client';

import { useActionState } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { formatValue } from '@/lib/format';
import { defaultMargin } from '@/lib/segments/margins';
import { Button } from '../ui/button';

type State = { readonly error?: string; readonly saved?: string };
type MarginsFormProps = {
  readonly margins: readonly { readonly category: string; readonly margin: number }[];
  readonly save: (state: State, form: FormData) => Promise<State>;
};

/** A field of per cent for each category. */
export function MarginsForm({ margins, save }: MarginsFormProps) {
  const [state, submit, isPending] = useActionState(save, {});
  return (
    <form action={submit} className="grid max-w-xl gap-3">
      <p className="text-soft">
        The data has no cost. Contribution is revenue times the margin of the product’s category, in per cent.
        Saving makes the segments of all months anew.
      </p>
      {margins.map(({ category, margin }) => (
        <label key={category} className="grid grid-cols-[1fr_auto] items-center gap-3">
          <span>
            {labelCode(category)}{' '}
            <span className="text-faint text-small">
              default {formatValue(defaultMargin(category), 'percent', 'compact')}
            </span>
          </span>
          <input
            name={`margin ${category}`}
            type="number"
            step="0.01"
            min="-100"
            max="100"
            required
            defaultValue={Math.round(margin * 10_000) / 100}
            className="tabular h-8 w-24 rounded-md border border-edge bg-card px-2 text-right"
          />
        </label>
      ))}
      <div className="flex items-center gap-3">
        <Button variant="primary" type="submit" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save the margins'}
        </Button>
        <p role="status" className={state.error ? 'text-bad' : 'text-soft'}>
          {state.error ?? state.saved}
        </p>
      </div>
    </form>
  );
}
