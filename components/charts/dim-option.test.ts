import { expect, test } from 'vitest';
import { dimOption } from './dim-option';

const bars = {
  series: [
    {
      id: 'value',
      type: 'bar' as const,
      data: [
        { value: 1, key: 'a' },
        { value: 2, key: 'b' },
      ],
    },
  ],
};

test('marks that were not picked are faint', () => {
  const { series } = dimOption(bars, { by: 'key', keys: ['a'] });
  expect(series).toMatchObject([{ data: [{ value: 1 }, { value: 2, itemStyle: { opacity: 0.2 } }] }]);
  expect(JSON.stringify(series)).toContain('{"value":1,"key":"a"}');
});

test('nothing is faint where nothing is picked, or what is picked is not drawn', () => {
  expect(dimOption(bars, undefined)).toBe(bars);
  expect(dimOption(bars, { by: 'key', keys: [] })).toBe(bars);
  expect(dimOption(bars, { by: 'key', keys: ['elsewhere'] })).toBe(bars);
});

test('whole series are faint by their id', () => {
  const layers = {
    series: ['a', 'b'].map((id) => ({ id, type: 'line' as const, areaStyle: { opacity: 0.9 } })),
  };
  expect(dimOption(layers, { by: 'series', keys: ['b'] }).series).toMatchObject([
    { id: 'a', areaStyle: { opacity: 0.2 } },
    { id: 'b', areaStyle: { opacity: 0.9 } },
  ]);
});
