import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS } from './columns';
import { type Encoded, EVENT_BYTES, encodeEvent } from './encode-event';
import { encodeUsual } from './encode-usual';
import { newRecord, splitRecord } from './split-record';
import { CORPUS, lineWith } from './testing/corpus';

const ORDER = Int32Array.from(COLUMNS.keys());
const nothing = (): Encoded => ({ size: 0, time: 0, form: 0, type: 0, lostCategoryId: false });

/** What both ways make of one line; `usual` is null where the short way leaves it to the other. */
function encodeBoth(line: Buffer, before: Buffer) {
  // Other bytes before and behind: nothing is read from beyond the line.
  const data = Buffer.concat([before, line, Buffer.from('7'.repeat(60)), Buffer.from('\n')]);
  const [from, end] = [before.length, before.length + line.length];
  const [rows, other] = [Buffer.alloc(EVENT_BYTES), Buffer.alloc(EVENT_BYTES)];
  const [found, expected] = [nothing(), nothing()];
  const next = encodeUsual(data, from, rows, 3, found);
  const record = newRecord();
  const split = splitRecord(data, from, end, record);
  const reason = split === 'whole' ? encodeEvent(record, ORDER, other, 3, expected) : split;
  const row = (bytes: Buffer, of: Encoded): Buffer => bytes.subarray(3, 3 + of.size);
  return {
    usual: next < 0 ? null : { next, found, row: row(rows, found), reason: null, count: 9 },
    whole: { next: record.next, found: expected, row: row(other, expected), reason, count: record.count },
  };
}

const digits = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n }).map(String),
  fc.nat().map(String),
  fc.constantFrom('', '0', '007', '9223372036854775807', '9223372036854775808', '1e5', '-1', ' 1'),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => !value.includes('\0')),
  fc.constantFrom('', 'a.b', 'é', '漢', 'b'.repeat(1000), 'b'.repeat(1001), '"a,b"', 'a\rb', "'"),
);
const line = fc.record({
  time: fc.constantFrom(
    '2019-10-01 00:00:00 UTC',
    '2020-02-29 23:59:59 UTC',
    '2019-02-29 00:00:00 UTC',
    '2019-10-01T00:00:00 UTC',
    '2019-10-01 00:00:00.123',
    '2019-10-01 00:00:00',
    '2019-10-01 24:00:00 UTC',
  ),
  type: fc.constantFrom('view', 'cart', 'remove_from_cart', 'purchase', 'View', '', 'views'),
  product: digits,
  category: digits,
  code: text,
  brand: text,
  price: fc.constantFrom('1.50', '', '5', '-7.1', '.5', '1.234', '21474836.48', `${'0'.repeat(40)}1`),
  user: digits,
  session: fc.constantFrom(
    '72d76fde-8bb3-4e00-8c23-a032dfed738c',
    '72D76FDE-8BB3-4E00-8C23-A032DFED738C',
    '72d76fde-8bb3-4e00-8c23-a032dfed738g',
    '72d76fde-8bb3-4e00-8c23_a032dfed738c',
    '72d76fde-8bb3-4e00-8c23-a032dfed738',
    '72d76fde-8bb3-4e00-8c23-a032dfed738cc',
    '',
    'abc',
  ),
});

test('a line that the short way takes becomes what the whole way makes of it', () => {
  let taken = 0;
  const values = fc.oneof(
    line,
    line.map((all) => ({ code: all.code, brand: all.brand, category: all.category })),
  );
  fc.assert(
    fc.property(values, fc.constantFrom('\n', '\r\n', '\r\r\n', ',\n'), fc.nat(3), (value, end, before) => {
      const { usual, whole } = encodeBoth(Buffer.from(lineWith(value) + end), Buffer.alloc(before, 'x'));
      if (usual === null) return;
      taken += 1;
      expect(usual).toEqual(whole);
    }),
    { seed: 21, numRuns: 4000 },
  );
  expect(taken).toBeGreaterThan(300);
});

test('of the corpus it takes no line that is bad', () => {
  for (const { raw, reasons } of CORPUS) {
    const bytes = Buffer.concat([Buffer.from(raw as string), Buffer.from('\n')]);
    const { usual, whole } = encodeBoth(bytes, Buffer.alloc(0));
    if (usual === null) continue;
    // Bytes that are not clean are never given to it.
    if (reasons[0] === 'NUL byte' || reasons[0] === 'invalid UTF-8') continue;
    expect(reasons).toEqual([null]);
    expect(usual).toEqual(whole);
  }
  const good = Buffer.from(`${lineWith({})}\n`);
  expect(encodeBoth(good, Buffer.alloc(0)).usual?.next).toBe(good.length);
});

test('a line cut anywhere is left to the other way', () => {
  const good = lineWith({});
  for (let length = 0; length < good.length; length += 1) {
    expect(encodeBoth(Buffer.from(`${good.slice(0, length)}\n`), Buffer.alloc(0)).usual).toBeNull();
  }
});
