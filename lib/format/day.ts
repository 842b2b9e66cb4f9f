import type { Day, DayRange } from '@/lib/metrics/types';

export type DayStyle = 'short' | 'long' | 'axis';

const MONTHS = nameList('month', (index) => Date.UTC(2020, index, 1), 12);
/** Monday first, as in ISO weeks. */
const WEEKDAYS = nameList('weekday', (index) => Date.UTC(2024, 0, index + 1), 7);

type Names = { readonly short: readonly string[]; readonly long: readonly string[] };

function nameList(part: 'month' | 'weekday', at: (index: number) => number, count: number): Names {
  const names = (style: 'short' | 'long') => {
    const format = new Intl.DateTimeFormat('en-US', { [part]: style, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => format.format(at(index)));
  };
  return { short: names('short'), long: names('long') };
}

type DayParts = {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly time: number;
};

function readDay(day: Day): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const time = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new RangeError(`“${day}” is not a calendar day; write it as YYYY-MM-DD.`);
  const [year, month, date] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 1, date: date ?? 1, time };
}

/** Day of the week by ISO: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(readDay(day).time).getUTCDay() || 7;
}

/** Name of an ISO weekday (1 is Monday). */
export function formatWeekday(weekday: number, style: 'short' | 'long' = 'short'): string {
  return WEEKDAYS[style][weekday - 1] ?? '';
}

/** Writes a UTC day: `1 Oct 2019`, `Tuesday 1 October 2019`, or `1 Oct` on an axis. */
export function formatDay(day: Day, style: DayStyle = 'short'): string {
  const { year, month, date } = readDay(day);
  const short = MONTHS.short[month - 1];
  if (style === 'axis') return `${date} ${short}`;
  if (style === 'short') return `${date} ${short} ${year}`;
  return `${formatWeekday(weekdayOf(day), 'long')} ${date} ${MONTHS.long[month - 1]} ${year}`;
}

/** Writes the month of a day or of `YYYY-MM`: `Oct 2019` or `October 2019`; an axis names the year in January only. */
export function formatMonth(month: string, style: DayStyle = 'short'): string {
  const parts = readDay(month.length === 7 ? `${month}-01` : month);
  const name = MONTHS[style === 'long' ? 'long' : 'short'][parts.month - 1];
  return style === 'axis' && parts.month !== 1 ? `${name}` : `${name} ${parts.year}`;
}

/** Writes an inclusive range as briefly as is plain: `1–31 Oct 2019`, `28 Oct – 3 Nov 2019`. */
export function formatRange({ from, to }: DayRange): string {
  const a = readDay(from);
  const b = readDay(to);
  if (from === to) return formatDay(from);
  if (a.year !== b.year) return `${formatDay(from)} – ${formatDay(to)}`;
  if (a.month !== b.month) return `${formatDay(from, 'axis')} – ${formatDay(to)}`;
  return `${a.date}–${formatDay(to)}`;
}

/** Writes an hour of the day (0 to 23): `00:00`, `14:00`. */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** Writes a UTC moment `YYYY-MM-DD HH:MM:SS` to the minute: `31 Oct 2019, 23:59 UTC`. */
export function formatMoment(moment: string): string {
  return `${formatDay(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}
