'use client';

import { formatMoment, formatValue, NO_VALUE } from '@/lib/format';
import { classes } from '../ui/classes';

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
  const schedule = describeSchedule(freshness);
  const pending = freshness.hasPending
    ? 'Newer lines wait for npm run refresh.'
    : 'Pages show all that is loaded.';
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line shadow-card @3xl:grid-cols-4">
      <Figure label="Newest event" value={moment(asOf)} note={`Refreshed ${moment(freshness.refreshedAt)}`} />
      <Figure
        label="Last load"
        value={moment(freshness.loadedAt)}
        note={schedule.text}
        warn={schedule.late}
      />
      <Figure
        label="Lines loaded"
        value={`${count(loaded)} of ${count(lines)}`}
        note={pending}
        warn={freshness.hasPending}
      />
      <Figure
        label="Counted once, and set aside"
        value={`${count(duplicates)} and ${count(quarantined)}`}
        note={`Duplicates are ${share(duplicates, lines)}, quarantined ${share(quarantined, lines)}.`}
      />
    </dl>
  );
}

type FigureProps = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly warn?: boolean;
};

function Figure({ label, value, note, warn = false }: FigureProps) {
  return (
    <div className="bg-card px-4 py-3">
      <dt className="text-small text-soft">{label}</dt>
      <dd className="tabular mt-0.5 font-semibold text-large">{value}</dd>
      <dd className={classes('tabular mt-0.5 text-small', warn ? 'font-medium text-warn' : 'text-faint')}>
        {note}
      </dd>
    </div>
  );
}
