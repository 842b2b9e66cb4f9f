import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { newRecord, splitRecord } from './split-record';

function split(text: string) {
  const data = Buffer.from(text);
  const record = newRecord();
  const result = splitRecord(data, 0, data.length, record);
  const kept = Math.min(record.count, 9);
  const fields = Array.from({ length: result === 'whole' ? kept : 0 }, (_, i) =>
    record.bytes.toString('utf8', record.starts[i], record.ends[i]),
  );
  return { result, fields, count: record.count, next: record.next, lines: record.lines };
}

test('plain records, with LF and CRLF', () => {
  expect(split('a,b,c,d,e,f,g,h,i\nnext\n')).toEqual({
    result: 'whole',
    fields: [...'abcdefghi'],
    count: 9,
    next: 18,
    lines: 1,
  });
  expect(split('a,,\r\n')).toMatchObject({ fields: ['a', '', ''], count: 3, next: 5 });
  expect(split('1,2,3,4,5,6,7,8,9,10,11\n')).toMatchObject({ result: 'whole', count: 11 });
});

test('a quoted field may hold one line end if a whole record comes of it', () => {
  const two = 'a,b,c,d,e,"f\nF",g,h,i\n';
  expect(split(two)).toMatchObject({ result: 'whole', lines: 2, next: two.length, count: 9 });
  expect(split(two).fields[5]).toBe('f\nF');
  expect(split('a,"b\nc",d\n')).toMatchObject({ result: 'broken quotes', next: 5, lines: 1 });
  expect(split('a,"b\nc\nd",e\n')).toMatchObject({ result: 'broken quotes', next: 5 });
  expect(split('a,"b\n')).toMatchObject({ result: 'incomplete' });
  expect(split(`a,"${'b'.repeat(70_000)}"\n`)).toMatchObject({ result: 'broken quotes', next: 70_005 });
});

test('two neighbours with a stray quote each are not taken for one record', () => {
  expect(split('a,b,c,d,e,"f,g,h,i\nA,B,C,D,E,F",G,H,I\n')).toMatchObject({
    result: 'broken quotes',
    next: 19,
  });
});

const value = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', 'é', '\r', '7'), maxLength: 8 });

test('what another CSV writer quotes comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 9, maxLength: 9 }),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (values, quotes, end) => {
        const line = Papa.unparse([values], { quotes, newline: end }) + end;
        expect(split(line)).toEqual({
          result: 'whole',
          fields: values,
          count: 9,
          next: Buffer.byteLength(line),
          lines: 1,
        });
      },
    ),
    { seed: 4, numRuns: 1000 },
  );
});
