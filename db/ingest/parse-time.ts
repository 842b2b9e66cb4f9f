import { byteAt } from './bytes';

const DAY_SECONDS = 86_400;
/** Microseconds from 1970 to 2000, where PostgreSQL's binary timestamps begin. */
const EPOCH_2000 = 946_684_800_000_000;
const FIRST = Date.UTC(1970, 0, 1) * 1000 - EPOCH_2000;
const AFTER_LAST = Date.UTC(2100, 0, 1) * 1000 - EPOCH_2000;
const BAD = -1_000_000;

function twoDigits(bytes: Buffer, at: number): number {
  const tens = byteAt(bytes, at) - 48;
  const ones = byteAt(bytes, at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : BAD;
}

let knownDate = 0;
let knownSeconds = 0;

/** Seconds since 1970 at which the day begins, or NaN when the calendar has no such day. */
function dateSeconds(year: number, month: number, day: number): number {
  const date = year * 10_000 + month * 100 + day;
  if (date === knownDate) return knownSeconds;
  const milliseconds = Date.UTC(year, month - 1, day);
  const back = new Date(milliseconds);
  if (year < 1900 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return Number.NaN;
  knownDate = date;
  knownSeconds = milliseconds / 1000;
  return knownSeconds;
}

/** Seconds that `+hh`, `+hhmm` or `+hh:mm` is ahead of UTC, NaN when it is none of them. */
function offsetSeconds(bytes: Buffer, from: number, to: number): number {
  const sign = byteAt(bytes, from) === 43 ? 1 : -1;
  const length = to - from;
  const colon = length === 6 && byteAt(bytes, from + 3) === 58;
  if (length !== 3 && length !== 5 && !colon) return Number.NaN;
  const hours = twoDigits(bytes, from + 1);
  const minutes = length === 3 ? 0 : twoDigits(bytes, to - 2);
  if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59) return Number.NaN;
  return sign * (hours * 3600 + minutes * 60);
}

/** What stands after the seconds: an optional fraction and zone, as microseconds to add; NaN when it is neither. */
function tailMicroseconds(bytes: Buffer, from: number, to: number): number {
  let at = from;
  let fraction = 0;
  if (at < to && byteAt(bytes, at) === 46) {
    const first = at + 1;
    let unit = 100_000;
    for (at = first; at < to; at += 1) {
      const digit = byteAt(bytes, at) - 48;
      if (digit < 0 || digit > 9) break;
      if (unit >= 1) fraction += digit * unit;
      unit /= 10;
    }
    if (at === first) return Number.NaN;
  }
  if (at === to) return fraction;
  if (byteAt(bytes, at) === 32) at += 1;
  const left = to - at;
  const sign = left > 0 ? byteAt(bytes, at) : 0;
  if (sign === 43 || sign === 45) return fraction - offsetSeconds(bytes, at, to) * 1_000_000;
  const zone = bytes.toString('latin1', at, to);
  return zone === 'UTC' || zone === 'Z' ? fraction : Number.NaN;
}

function isSpaceUtc(bytes: Buffer, at: number): boolean {
  return (
    byteAt(bytes, at) === 32 &&
    byteAt(bytes, at + 1) === 85 &&
    byteAt(bytes, at + 2) === 84 &&
    byteAt(bytes, at + 3) === 67
  );
}

/**
 * Microseconds since 2000-01-01 UTC of a time such as `2019-10-01 00:00:00 UTC`, or NaN. Also read: no zone, `Z`,
 * `T`, a fraction (digits past the microsecond are dropped), `±hh:mm`. Years 1970 to 2099, real calendar days only.
 */
export function parseTime(bytes: Buffer, from: number, to: number): number {
  if (to - from < 19) return Number.NaN;
  const century = twoDigits(bytes, from);
  const yearOfCentury = twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  const hour = twoDigits(bytes, from + 11);
  const minute = twoDigits(bytes, from + 14);
  const second = twoDigits(bytes, from + 17);
  if (century < 0 || yearOfCentury < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0) {
    return Number.NaN;
  }
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const between = byteAt(bytes, from + 10);
  if (between !== 32 && between !== 84) return Number.NaN;
  if (byteAt(bytes, from + 4) !== 45 || byteAt(bytes, from + 7) !== 45) return Number.NaN;
  if (byteAt(bytes, from + 13) !== 58 || byteAt(bytes, from + 16) !== 58) return Number.NaN;

  const seconds = dateSeconds(century * 100 + yearOfCentury, month, day) + hour * 3600 + minute * 60 + second;
  const usual = to - from === 23 && isSpaceUtc(bytes, from + 19);
  const tail = usual ? 0 : tailMicroseconds(bytes, from + 19, to);
  const time = seconds * 1_000_000 + tail - EPOCH_2000;
  return time >= FIRST && time < AFTER_LAST ? time : Number.NaN;
}

const zones = [' UTC', 'Z', '±hh:mm', ''] as const;
/** How many ways of writing a time are told apart. */
export const TIME_FORMS = 16;

/** True for the form of the public set, ` UTC` after whole seconds, in the 23 bytes from `from` on. */
export function isUsualForm(bytes: Buffer, from: number): boolean {
  return byteAt(bytes, from + 10) === 32 && isSpaceUtc(bytes, from + 19);
}

/** In which form a time that `parseTime` reads is written, below `TIME_FORMS`. */
export function timeForm(bytes: Buffer, from: number, to: number): number {
  if (to - from === 23 && isUsualForm(bytes, from)) return 0;
  const separator = byteAt(bytes, from + 10) === 84 ? 1 : 0;
  const fraction = to - from > 19 && byteAt(bytes, from + 19) === 46 ? 2 : 0;
  const tail = bytes.toString('latin1', from + 19, to);
  const zone = tail.endsWith('UTC') ? 0 : tail.endsWith('Z') ? 1 : /[+-]/.test(tail) ? 2 : 3;
  return separator + fraction + 4 * zone;
}

/** A form of `timeForm` in words: `YYYY-MM-DD hh:mm:ss UTC`. */
export function timeFormText(form: number): string {
  const separator = form & 1 ? 'T' : ' ';
  return `YYYY-MM-DD${separator}hh:mm:ss${form & 2 ? '.f' : ''}${zones[form >> 2] ?? ''}`;
}

/** Days from 1970-01-01 to the UTC day of a time of `parseTime`. */
export function dayOf(time: number): number {
  return Math.floor((time + EPOCH_2000) / (DAY_SECONDS * 1_000_000));
}

/** The time of `parseTime` at which a day of `dayOf` begins. */
export function startOf(day: number): number {
  return day * DAY_SECONDS * 1_000_000 - EPOCH_2000;
}

/** `YYYY-MM-DD` of a day of `dayOf`. */
export function dayText(day: number): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD HH:MM:SS.ffffff` UTC of a time of `parseTime`, exact to the microsecond. */
export function timeText(time: number): string {
  const microseconds = time + EPOCH_2000;
  const seconds = Math.floor(microseconds / 1_000_000);
  const fraction = String(microseconds - seconds * 1_000_000).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')}.${fraction}`;
}
