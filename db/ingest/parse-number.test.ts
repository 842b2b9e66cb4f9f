import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpreadsheetNumber, writeId } from './parse-id';
import { parsePrice } from './parse-price';

const price = (text: string): number => parsePrice(Buffer.from(`9${text}9`), 1, 1 + text.length);
const id = (text: string): bigint | null => {
  const out = Buffer.alloc(16);
  return writeId(Buffer.from(`9${text}9`), 1, 1 + text.length, out, 4) ? out.readBigInt64BE(4) : null;
};

test('ids of up to 63 bits are exact', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), fc.integer({ min: 0, max: 18 }), (wide, cut) => {
      const value = wide / 10n ** BigInt(cut);
      expect(id(String(value))).toBe(value);
    }),
    { seed: 2, numRuns: 2000 },
  );
  expect(id('9223372036854775807')).toBe(9223372036854775807n);
  expect(id('2053013555631882655')).toBe(2053013555631882655n);
  expect(id('0000000000000000007')).toBe(7n);
});

test.each([
  '',
  '9223372036854775808',
  '9999999999999999999',
  '10000000000000000000',
  '-1',
  '1.0',
  '12345678901234567x',
])('%j is no id', (text) => {
  expect(id(text)).toBeNull();
});

test.each([
  ['1.48758E+18', true],
  ['1,48758E+18', true],
  ['2e18', true],
  ['1.48758', false],
  ['E+18', false],
  ['1.48758E-18', false],
  ['1.48758E+18x', false],
])('%s was shortened by a spreadsheet: %s', (text, expected) => {
  expect(isSpreadsheetNumber(Buffer.from(text), 0, text.length)).toBe(expected);
});

test('prices are exact cents, with and without trailing zeros', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }), (cents) => {
      const whole = Math.trunc(Math.abs(cents) / 100);
      const text = `${cents < 0 ? '-' : ''}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
      expect(price(text)).toBe(cents);
      expect(
        price(text.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') || text.includes('.') ? '' : zeros))),
      ).toBe(cents);
    }),
    { seed: 3 },
  );
});

test.each([
  ['5', 500],
  ['5.', 500],
  ['.5', 50],
  ['-.05', -5],
  ['33.2', 3320],
  ['-0.00', 0],
  ['21474836.47', 2_147_483_647],
])('%s is %d cents', (text, cents) => {
  expect(Object.is(price(text), cents)).toBe(true);
});

test.each([
  '',
  '-',
  '.',
  '-.',
  '1.000',
  '1..2',
  '+1',
  '1e2',
  '21474836.48',
  '21474837',
  '4294967296',
  ' 1',
  '1,5',
  'nan',
])('%j is no price', (text) => {
  expect(price(text)).toBeNaN();
});
