import { expect, test } from 'vitest';
import { COLUMNS, readHeader } from './columns';

const header = COLUMNS.join(',');

test.each([
  ['plain', `${header}\nrow`, header.length + 1],
  ['with BOM and CRLF', `\ufeff${header}\r\nrow`, header.length + 5],
  ['without an end', header, header.length],
])('a header %s', (_, text, bytes) => {
  expect(readHeader(Buffer.from(text))).toEqual({ order: Int32Array.from(COLUMNS.keys()), bytes });
});

test('columns may be quoted and in another order', () => {
  const names = [...COLUMNS].reverse();
  const read = readHeader(Buffer.from(`"${names.join('","')}"\n`));
  expect(read).toMatchObject({ order: Int32Array.from([8, 7, 6, 5, 4, 3, 2, 1, 0]) });
});

test.each([
  [header.replaceAll(',', ';'), 'separated by ";"'],
  [header.replaceAll(',', '\t'), 'separated by tabs'],
  [header.replace(',brand', ''), 'its first line is "event_time'],
  [`${header},extra`, 'its first line is'],
  [header.replace('brand', 'price'), 'its first line is'],
  [header.replace('user_id', 'customer'), 'expected the columns event_time,event_type'],
  ['\n', 'its first line is empty'],
  ['PK\u0003\u0004', 'ZIP archive or a workbook'],
  ['2019-10-01 00:00:00 UTC,view,1,2,,,1,7,', 'its first line is "2019-10-01'],
])('%j is refused', (text, problem) => {
  expect(readHeader(Buffer.from(`${text}\n`))).toMatchObject({ problem: expect.stringContaining(problem) });
});

test('UTF-16 is named', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${header}\n`, 'utf16le')]);
  expect(readHeader(utf16)).toMatchObject({ problem: expect.stringContaining('UTF-16') });
});
