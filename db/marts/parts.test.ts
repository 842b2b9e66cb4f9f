import { expect, test } from 'vitest';
import { holding, type Part, selectHeld } from './parts';

const part = (name: string, firstDay: string, source = 'a', month = '2020-04-01'): Part => ({
  source,
  month,
  name,
  firstDay,
  definition: null,
});

test('a newer part takes over from its first day on, and hides what it covers', () => {
  const parts = [
    part('v5', '2020-04-30'),
    part('v4', '2020-04-20'),
    part('v3', '2020-04-25'),
    part('other', '2020-04-01', 'b'),
    part('v1', '2020-04-01'),
  ];
  const held = holding(parts, 'a', '2020-04-01');
  expect(held.map(({ name }) => name)).toEqual(['v5', 'v4', 'v1']);
  expect(selectHeld(held)).toBe(
    "select * from v5 union all select * from v4 where day < date '2020-04-30' union all select * from v1 where day < date '2020-04-20'",
  );
});

test('a part of the whole month holds it alone', () => {
  const held = holding([part('v2', '2020-04-01'), part('v1', '2020-04-01')], 'a', '2020-04-01');
  expect(selectHeld(held)).toBe('select * from v2');
});
