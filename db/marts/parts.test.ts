import { expect, test } from 'vitest';
import { holding, type Part, selectHeld } from './parts';

const month = '2020-04-01';
const part = (name: string, firstDay: string, more: Partial<Part> = {}): Part => ({
  source: 'a',
  month,
  version: Number(name.replace(/\D/g, '')),
  name,
  firstDay,
  definition: null,
  isDelta: false,
  folds: false,
  ...more,
});
const delta = (name: string, folds = false) => part(name, month, { isDelta: true, folds });
const select = (parts: readonly Part[]) => selectHeld(holding(parts, 'a', month));

test('a newer part takes over from its first day on, and hides what it covers', () => {
  expect(
    select([
      part('v5', '2020-04-30'),
      part('v4', '2020-04-20'),
      part('v3', '2020-04-25'),
      part('v2', '2020-04-01', { source: 'b' }),
      part('v1', '2020-04-01'),
    ]),
  ).toBe(
    "select * from v5 union all select * from v4 where day < date '2020-04-30' union all select * from v1 where day < date '2020-04-20'",
  );
});

test('a part of the whole month holds it alone', () => {
  expect(select([part('v2', month), delta('d2'), part('v1', month)])).toBe('select * from v2');
});

test('a delta adds to the days that no newer part took over', () => {
  expect(select([part('v3', '2020-04-20'), delta('d3'), delta('d2'), part('v1', month)])).toBe(
    "select * from v3 union all select * from d3 where day < date '2020-04-20' union all select * from d2 where day < date '2020-04-20' union all select * from v1 where day < date '2020-04-20'",
  );
  expect(select([delta('d2'), part('v1', month)])).toBe('select * from d2 union all select * from v1');
});

test('a delta that folds the ones before it stands for them', () => {
  expect(select([delta('d5'), delta('d4', true), delta('d3'), delta('d2'), part('v1', month)])).toBe(
    'select * from d5 union all select * from d4 union all select * from v1',
  );
});
