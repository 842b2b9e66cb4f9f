import { expect, it } from 'vitest';
import { sinceBefore } from './since-before';

it('a day stands against the same weekday, a week against the one before', () => {
  const values = [10, 1, 1, 1, 1, 1, 1, 15];
  expect(sinceBefore(values, 7, 'day', 'count')).toEqual([
    { name: 'A week before', value: '10', note: '+50.0%' },
  ]);
  expect(sinceBefore(values, 7, 'week', 'count')[0]).toMatchObject({ name: 'The week before', value: '1' });
});

it('what is not known is not compared', () => {
  expect(sinceBefore([10, 20], 1, 'day', 'count')).toEqual([]);
  expect(sinceBefore([null, 20], 1, 'month', 'count')).toEqual([]);
  expect(sinceBefore([10, null], 1, 'month', 'count')).toEqual([]);
});
