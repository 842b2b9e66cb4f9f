import { expect, it } from 'vitest';
import { csvOf } from './csv';

const line = (raw: string) => ({
  file: 1,
  name: 'a.csv',
  line: 7,
  startByte: 90,
  reason: 'bad price',
  base64: Buffer.from(raw).toString('base64'),
});

it('keeps commas, quotes and bytes', () => {
  expect(csvOf([line('x,"y"\n')])).toBe('a.csv,7,90,bad price,"x,""y""",eCwieSIK\r\n');
});

it('keeps a spreadsheet from running what a line says', () => {
  expect(csvOf([line('=1+1')])).toContain(",'=1+1,");
});
