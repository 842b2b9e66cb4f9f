import { isInDays } from '@/lib/metrics/grain';
import type { Day, DayRange } from '@/lib/metrics/types';

export type KnownEvent = DayRange & { readonly text: string };

/** What is known to have happened to the public set that Cartograph was made for. */
const events: readonly KnownEvent[] = [
  { from: '2019-11-14', to: '2019-11-17', text: 'Sale, 14–17 November' },
  {
    from: '2019-12-01',
    to: '2019-12-01',
    text: 'The shop relabelled its categories: smartphones move to construction tools',
  },
  { from: '2020-02-27', to: '2020-02-27', text: 'Outage: events of 27–29 February are incomplete' },
];

/** Known events within a range, each to be noted on its first day; those that are noted already are left out. */
export function suggestEvents(range: DayRange, noted: ReadonlySet<Day>): readonly KnownEvent[] {
  return events.filter(({ from, to }) => from >= range.from && to <= range.to && !noted.has(from));
}

/** The known events that a day lies in; those noted on it already are left out. */
export function eventsOn(day: Day, noted: readonly string[]): readonly KnownEvent[] {
  return events.filter(({ from, to, text }) => isInDays(day, { from, to }) && !noted.includes(text));
}
