import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, dayText, parseTime, timeForm, timeFormText, timeText } from './parse-time';

const parse = (text: string): number => parseTime(Buffer.from(`x${text}y`), 1, 1 + Buffer.byteLength(text));

describe('parseTime', () => {
  test.each([
    ['2019-10-01 00:00:00 UTC', '2019-10-01 00:00:00.000000'],
    ['2019-10-01 23:59:59', '2019-10-01 23:59:59.000000'],
    ['2019-10-01T00:00:00Z', '2019-10-01 00:00:00.000000'],
    ['2019-10-01 00:00:00Z', '2019-10-01 00:00:00.000000'],
    ['2019-10-01 00:00:00.5 UTC', '2019-10-01 00:00:00.500000'],
    ['2019-10-01 00:00:00.123456', '2019-10-01 00:00:00.123456'],
    ['2019-10-01 00:00:00.123456789Z', '2019-10-01 00:00:00.123456'],
    ['2019-10-01 00:00:00+02:00', '2019-09-30 22:00:00.000000'],
    ['2019-10-01T00:00:00.25-0530', '2019-10-01 05:30:00.250000'],
    ['2019-10-01 00:00:00 -08', '2019-10-01 08:00:00.000000'],
    ['2020-02-29 12:00:00 UTC', '2020-02-29 12:00:00.000000'],
    ['1970-01-01 00:00:00 UTC', '1970-01-01 00:00:00.000000'],
    ['2099-12-31 23:59:59.999999 UTC', '2099-12-31 23:59:59.999999'],
  ])('%s is %s UTC', (text, expected) => {
    expect(timeText(parse(text))).toBe(expected);
  });

  test.each([
    '2019-02-29 00:00:00 UTC',
    '2019-04-31 00:00:00 UTC',
    '2019-10-01 00:00:00 utc',
    '2019-10-01 00:00:00 UTCx',
    '2019-10-01 00:00:00.',
    '2019-10-01 00:00:00 +1',
    '2019-10-01 00:00:00 +01:99',
    '2019-10-01 00:00:00+16:00',
    '2019/10/01 00:00:00 UTC',
    '2019-10-01_00:00:00 UTC',
    '2019-1-01 00:00:00 UTC',
    '0099-10-01 00:00:00 UTC',
    '1970-01-01 00:00:00+01:00',
    '2019-10-01 0:00:00 UTC',
  ])('%s is no time', (text) => {
    expect(parse(text)).toBeNaN();
  });

  test('every second that the calendar has, as Date reads it', () => {
    const date = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (moment) => {
        const text = `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
        const time = parse(text);
        expect(time / 1000 + Date.UTC(2000, 0, 1)).toBe(Math.floor(moment.getTime() / 1000) * 1000);
        expect(dayText(dayOf(time))).toBe(text.slice(0, 10));
      }),
      { seed: 1 },
    );
  });

  test('a day exists exactly when Date keeps it', () => {
    const two = (number: number): string => String(number).padStart(2, '0');
    for (let month = 0; month < 15; month += 1) {
      for (let day = 0; day < 34; day += 1) {
        const text = `2019-${two(month)}-${two(day)}`;
        const there =
          !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
          new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
        expect(Number.isNaN(parse(`${text} 00:00:00 UTC`)), text).toBe(!there);
      }
    }
  });
});

test.each([
  ['2019-10-01 00:00:00 UTC', 'YYYY-MM-DD hh:mm:ss UTC'],
  ['2019-10-01 23:59:59', 'YYYY-MM-DD hh:mm:ss'],
  ['2019-10-01T00:00:00Z', 'YYYY-MM-DDThh:mm:ssZ'],
  ['2019-10-01 00:00:00.5 UTC', 'YYYY-MM-DD hh:mm:ss.f UTC'],
  ['2019-10-01T00:00:00 UTC', 'YYYY-MM-DDThh:mm:ss UTC'],
  ['2019-10-01 00:00:00+02:00', 'YYYY-MM-DD hh:mm:ss±hh:mm'],
  ['2019-10-01T00:00:00.25-0530', 'YYYY-MM-DDThh:mm:ss.f±hh:mm'],
])('%s is written as %s', (text, form) => {
  expect(timeFormText(timeForm(Buffer.from(`x${text}y`), 1, 1 + text.length))).toBe(form);
});
