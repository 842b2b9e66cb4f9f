'use client';

import { formatMoment, formatValue, NO_VALUE } from '@/lib/format';
import { FigureList } from '../visuals/figure-list';
import { useData } from './data-context';

export type Freshness = {
  readonly loadedAt: string | null;
  readonly refreshedAt: string | null;
  readonly hasPending: boolean;
  /** Hours after which the next load is late; null where no schedule is set. */
  readonly expectedHours: number | null;
  /** Hours since the newest file was loaded; null where none was. */
  readonly ageHours: number | null;
};
type FiguresProps = {
  readonly asOf: string | null;
  readonly freshness: Freshness;
  readonly lines: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
};

const count = (value: number) => formatValue(value, 'count', 'full');
const moment = (text: string | null) => (text === null ? NO_VALUE : formatMoment(text));
const share = (part: number, whole: number) =>
  `${formatValue(whole > 0 ? part / whole : 0, 'percent', 'full')} of lines`;

function describeSchedule({ expectedHours, ageHours }: Freshness): { text: string; late: boolean } {
  if (expectedHours === null || ageHours === null)
    return { text: 'No schedule is set (EXPECTED_LOAD_HOURS).', late: false };
  const every = `expected every ${count(expectedHours)} h`;
  const late = ageHours > expectedHours;
  return {
    text: late ? `Late by ${count(Math.ceil(ageHours - expectedHours))} h, ${every}.` : `On time, ${every}.`,
    late,
  };
}

/** How fresh and how whole the data is, at a glance. */
export function Figures({ asOf, freshness, lines, loaded, duplicates, quarantined }: FiguresProps) {
  const { range, opening } = useData();
  const schedule = describeSchedule(freshness);
  const pending = freshness.hasPending
    ? 'Newer lines wait for npm run refresh.'
    : 'Pages show all that is loaded.';
  const files =
    opening.answers[opening.questions.findIndex((one) => 'read' in one && one.read === 'dataFiles')];
  return (
    <FigureList
      title="Fresh and whole"
      subtitle="All files and all days of the data"
      noted="Note"
      figures={[
        { label: 'Newest event', value: moment(asOf), note: `Refreshed ${moment(freshness.refreshedAt)}` },
        {
          label: 'Last load',
          value: moment(freshness.loadedAt),
          note: schedule.text,
          warns: schedule.late,
        },
        {
          label: 'Lines loaded',
          value: `${count(loaded)} of ${count(lines)}`,
          note: pending,
          warns: freshness.hasPending,
        },
        {
          label: 'Counted once, and set aside',
          value: `${count(duplicates)} and ${count(quarantined)}`,
          note: `Duplicates are ${share(duplicates, lines)}, quarantined ${share(quarantined, lines)}.`,
        },
      ]}
      explain={() => ({
        metrics: [
          {
            label: 'Lines',
            definition:
              'Every line of a file is loaded, a duplicate of one that is, or quarantined with its reason; the ledger adds them up.',
          },
        ],
        period: range,
        filters: [],
        answers: files ? [{ label: 'Files', answer: files }] : [],
      })}
    />
  );
}
