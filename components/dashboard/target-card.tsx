'use client';

import { Pencil } from 'lucide-react';
import { useId } from 'react';
import { formatMonth, formatValue } from '@/lib/format';
import { countDays, endOfMonth } from '@/lib/metrics/grain';
import type { Format } from '@/lib/metrics/types';
import type { Flag, Judged } from '@/lib/rules/flag';
import { Sparkline } from '../charts/sparkline';
import { Button } from '../ui/button';
import { FlagButton } from '../visuals/flag-button';
import { ProgressToTarget } from '../visuals/progress-to-target';
import { StaleBar } from '../visuals/stale-bar';
import { UnheardNote } from '../visuals/unheard-note';
import { useVisualMenu } from '../visuals/use-visual-menu';
import { VisualBody } from '../visuals/visual-body';
import type { VisualMenuOffer } from '../visuals/visual-menu';
import type { VisualState } from '../visuals/visual-state';
import type { Standing } from './target-standing';
import { originWords, projectionWords, varianceWords } from './target-words';

type TargetCardProps = {
  readonly label: string;
  readonly subtitle: string;
  readonly format: Format;
  readonly standing: Standing;
  readonly flag: Flag;
  readonly judged: Judged;
  readonly state: VisualState;
  readonly stale: boolean;
  readonly menu: VisualMenuOffer;
  readonly onEdit: () => void;
};

/** The month against its target, across the page: where it is, how far that is, and where it will end. */
export function TargetCard(props: TargetCardProps) {
  const { label, subtitle, standing, state, stale, menu, onEdit } = props;
  const id = useId();
  const title = `${label} of ${formatMonth(standing.month, 'long')} against target`;
  const { button, panel, note } = useVisualMenu({ title, subtitle, offer: menu, tableOver: true });
  return (
    <section
      aria-labelledby={id}
      aria-busy={stale || state.kind === 'loading'}
      className="@container relative flex flex-col rounded-lg border border-line bg-card shadow-card"
    >
      <StaleBar on={stale} />
      <header className="flex items-start gap-2 pt-3 pr-2 pl-4">
        <div className="min-w-0 grow">
          <h2 id={id} className="font-semibold text-body">
            {title}
          </h2>
          <p className="text-faint text-small">
            {subtitle}
            {note !== '' && <UnheardNote text={note} />}
          </p>
        </div>
        <Button size="small" variant="quiet" className="-mt-1" onClick={onEdit} aria-label="Edit the target">
          <Pencil aria-hidden className="size-3.5" />
          <span className="sr-only @lg:not-sr-only">Edit target</span>
        </Button>
        <div className="-mt-1">{button}</div>
      </header>
      <div className="min-h-48 px-4 pt-2 pb-3.5 @3xl:min-h-24">
        <VisualBody state={state} stale={stale}>
          <Body {...props} />
        </VisualBody>
      </div>
      {panel}
    </section>
  );
}

function Body({ label, format, standing, flag, judged }: TargetCardProps) {
  const { rate, target, isOver } = standing;
  const compact = (value: number | null) => formatValue(value, format, 'compact');
  const share = target ? rate.soFar / target : null;
  return (
    <div className="tabular grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 @3xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,5fr)]">
      <div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span
            className="font-semibold text-figure tracking-tight"
            title={formatValue(rate.soFar, format, 'full')}
          >
            {compact(rate.soFar)}
          </span>
          <FlagButton flag={flag} judged={judged} of={label} />
        </div>
        <p className="mt-1 text-small text-soft">
          {!isOver && standing.variance !== null && 'Projected to end '}
          {varianceWords(standing, format)}
        </p>
      </div>
      <div className="-mt-1 @3xl:mt-0">
        {share !== null && (
          <ProgressToTarget
            label={`${label} so far, as a share of the target`}
            share={share}
            {...(!isOver && standing.pace !== null && { expected: standing.pace })}
            text={`${formatValue(share, 'percent', 'compact')} of ${compact(target)}${isOver || standing.pace === null ? '' : `; the mark is where it should be by now`}`}
          />
        )}
        <p className="mt-0.5 text-faint text-small">{originWords(standing)}</p>
      </div>
      <div className="flex items-start gap-4">
        <div className="min-w-0 grow">
          <p className="text-soft">
            {isOver ? 'Ended at ' : 'Projected end of month '}
            <span className="font-semibold text-text">{compact(rate.expected)}</span>
          </p>
          <p className="mt-0.5 text-faint text-small">{projectionWords(standing, format)}</p>
        </div>
        <div className="h-11 w-28 shrink-0">
          <Course {...standing} />
        </div>
      </div>
    </div>
  );
}

/** The month added up day by day, with the straight way to the target behind it. */
function Course({ days, month, target }: Standing) {
  let sum = 0;
  const values: (number | null)[] = days.map(({ value }) => {
    sum += value;
    return sum;
  });
  const length = countDays({ from: month, to: endOfMonth(month) });
  const reference =
    target === null ? [] : Array.from({ length }, (_, index) => (target * (index + 1)) / length);
  while (values.length < length) values.push(null);
  return <Sparkline values={values} reference={reference} />;
}
