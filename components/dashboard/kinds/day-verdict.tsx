import type { JudgedDay } from '@/lib/stats/anomalies';
import { classes } from '../../ui/classes';
import { weekdayName } from './day-rows';

const looks = {
  above: { sign: '▲', words: 'Above usual', style: 'bg-warn-soft text-warn' },
  below: { sign: '▼', words: 'Below usual', style: 'bg-warn-soft text-warn' },
  within: { sign: '', words: 'As usual', style: 'bg-wash text-soft' },
} as const;

type DayVerdictProps = {
  readonly day: string;
  /** Undefined for a day that is not over, or that was not counted. */
  readonly judged: JudgedDay | undefined;
  readonly isOpen: boolean;
};

/** Whether a number of a day is outside normal variation: a sign and words, the colour only repeats them. */
export function DayVerdict({ day, judged, isOpen }: DayVerdictProps) {
  const isKnown = judged !== undefined && judged.lower !== null && judged.value !== null;
  if (!isKnown)
    return (
      <p className="mt-1 text-faint text-small">
        {isOpen ? 'Not over: not judged yet' : `Too few ${weekdayName(day)}s to judge it`}
      </p>
    );
  const { sign, words, style } = looks[judged.outside ?? 'within'];
  return (
    <p className={classes('mt-1 w-fit rounded px-1.5 py-0.5 font-medium text-small', style)}>
      {sign !== '' && <span aria-hidden>{sign} </span>}
      {words}
    </p>
  );
}
