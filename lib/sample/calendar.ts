const MS_PER_DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const SECONDS_PER_DAY = 86_400;

/** Days since 1970-01-01 of a calendar day `YYYY-MM-DD`; NaN when there is no such day. */
export function dayNumber(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return Number.NaN;
  const number = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
  return Number.isNaN(number) || dayText(number) !== day ? Number.NaN : number;
}

/** The calendar day `YYYY-MM-DD` of a day number. */
export function dayText(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The month of a day number as the public files are named, such as `2019-Oct`. */
export function monthName(number: number): string {
  const day = dayText(number);
  return `${day.slice(0, 4)}-${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

/** Monday is 0, Sunday is 6. */
export function weekday(number: number): number {
  return (number + 3) % 7;
}
