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
  /** The ends of usual variation, in words; left out where they stand beside it already. */
  readonly range?: string;
};

function whyNotJudged(day: string, judged: JudgedDay | undefined, isOpen: boolean): string {
  if (isOpen) return 'Not over: not judged yet';
  if (judged?.expected === 0) return 'Usually none: not judged';
  const hasPeers = judged !== undefined && judged.expected !== null;
  return hasPeers ? 'Not known on this day' : `Too few ${weekdayName(day)}s to judge it`;
}

/** Whether a number of a day is outside normal variation: a sign and words, the colour only repeats them. */
export function DayVerdict({ day, judged, isOpen, range }: DayVerdictProps) {
  const isKnown = judged !== undefined && judged.lower !== null && judged.value !== null;
  if (!isKnown) return <p className="mt-1 text-faint text-small">{whyNotJudged(day, judged, isOpen)}</p>;
  const { sign, words, style } = looks[judged.outside ?? 'within'];
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-small">
      <span className={classes('rounded px-1.5 py-0.5 font-medium', style)}>
        {sign !== '' && <span aria-hidden>{sign} </span>}
        {words}
      </span>
      {range !== undefined && <span className="tabular text-faint">{range}</span>}
    </p>
  );
}
