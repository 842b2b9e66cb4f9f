import { expect, test } from 'vitest';
import { tipContext } from './tip-context';

const parts = [
  { key: 'a', value: 100 },
  { key: 'b', value: 300 },
];

test('a part has its share of all, its rank and its change', () => {
  const { a, b } = tipContext(parts, { before: new Map([['b', 150]]), format: 'money' });
  expect(a?.lines.map(({ value }) => value)).toEqual(['25%', '2 of 2']);
  expect(b?.lines.map(({ value }) => value)).toEqual(['75%', '1 of 2', '$1.50']);
  expect(b?.lines[2]?.note).toBe('+100.0%');
  expect(b?.course).toBeUndefined();
});

test('parts of which not all are given are told among all', () => {
  const { b } = tipContext(parts, { before: null, format: 'count', whole: { total: 3_000, count: 1_200 } });
  expect(b?.lines.map(({ value }) => value)).toEqual(['10%', '1 of 1,200']);
});

test('the course of a part names its weeks; a flag is said below it', () => {
  const weeks = [
    { from: '2020-04-13', value: 4 },
    { from: '2020-04-20', value: 3 },
  ];
  const flag = { rule: 'falling', tone: 'bad', text: 'Falling for 3 weeks', why: '' } as const;
  const { a, b } = tipContext(parts, {
    before: null,
    format: 'count',
    weeks: new Map([
      ['a', weeks],
      ['b', weeks.slice(1)],
    ]),
    flagOf: (key) => (key === 'a' ? flag : null),
  });
  expect(a?.course).toEqual({ name: 'In 2 whole weeks, to 26 Apr', values: [4, 3] });
  expect(a?.remarks).toEqual(['Falling for 3 weeks.']);
  expect(b).toEqual({ lines: b?.lines });
});
