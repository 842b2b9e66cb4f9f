import { expect, it } from 'vitest';
import { isSameAnswer } from './same-rows';

it('takes answers for equal whatever their order, their rows of nothing and their last digit', () => {
  const one = [
    { time: '2019-10-01', revenue: 100, squares: 0.1 + 0.2 },
    { time: '2019-10-02', revenue: 200, squares: 4 },
  ];
  expect(isSameAnswer(one, [{ ...one[1] }, { ...one[0], squares: 0.3 }, { time: 'x', revenue: 0 }])).toBe(
    true,
  );
  expect(isSameAnswer([], [{ revenue: 0 }])).toBe(true);
  expect(isSameAnswer(one, one.slice(1))).toBe(false);
  expect(isSameAnswer(one, [one[0] ?? {}, { ...one[1], revenue: 201 }])).toBe(false);
  expect(isSameAnswer(one, [one[0] ?? {}, { ...one[1], time: '2019-10-03' }])).toBe(false);
});
