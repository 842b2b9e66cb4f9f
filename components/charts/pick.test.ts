import { expect, it } from 'vitest';
import { legendPick } from './legend-marks';
import { pickOf, stepsOf, wordsOf } from './pick';
import { tipHtml } from './tip';

const option = {
  series: [
    { id: 'plain', data: [1, 2] },
    { id: 'told', data: [{ value: 1, tip: 'one', key: '2019-10-01' }, 5, { value: 2, tip: 'two' }] },
  ],
};

it('hands out the raw value behind a mark', () => {
  const data = { value: 5, key: 'electronics' };
  expect(pickOf({ dataIndex: 2, seriesId: 'told', name: 'Electronics', data, value: 5 })).toEqual({
    dataIndex: 2,
    seriesId: 'told',
    name: 'Electronics',
    key: 'electronics',
    value: 5,
  });
});

it('finds the series of an area, which knows its place only', () => {
  expect(pickOf({ seriesIndex: 1 }, option)).toMatchObject({ seriesId: 'told', dataIndex: null, key: null });
  expect(pickOf({ seriesIndex: 7 }, option).seriesId).toBe('');
});

const places = (rows: ReturnType<typeof stepsOf>) =>
  rows.map((row) => row.map(({ seriesIndex, dataIndex }) => [seriesIndex, dataIndex]));

it('steps through what can be told', () => {
  const told = [
    [1, 0],
    [1, 2],
  ];
  expect(places(stepsOf(option))).toEqual([told]);
  expect(stepsOf({})).toEqual([]);
  const more = { series: [...option.series, { id: 'more', data: [{ tip: 'three' }] }] };
  expect(places(stepsOf(more))).toEqual([told]);
  expect(places(stepsOf(more, true))).toEqual([told, [[2, 0]]]);
});

it('steps through all points of a scatter, whatever their group', () => {
  const points = (id: string) => ({ id, type: 'scatter', data: [{ tip: id }] });
  expect(places(stepsOf({ series: [points('a'), points('b')] }))).toEqual([
    [
      [0, 0],
      [1, 0],
    ],
  ]);
});

it('reads a tooltip aloud as it is written', () => {
  const tip = tipHtml('1 Oct', [{ name: 'Tom & "Co" <b>', value: '$5.00', note: '+1%' }], ['Not over.']);
  expect(wordsOf(tip)).toBe('1 Oct Tom & "Co" <b> $5.00 +1% Not over.');
});

it('an entry of a legend stands for the series or the slice of its name', () => {
  const layers = {
    legend: { data: [{ name: 'A' }, { name: 'B' }] },
    series: [
      { id: 'a', name: 'A', data: [] },
      { id: 'b', name: 'B', data: [] },
    ],
  };
  expect(legendPick(layers, 1)).toMatchObject({ seriesId: 'b', key: null });
  const ring = {
    legend: { data: ['Lost'] },
    series: [{ id: 'parts', data: [{ name: 'Lost', key: 'lost', value: 3 }] }],
  };
  expect(legendPick(ring, 0)).toMatchObject({ seriesId: 'parts', key: 'lost' });
  expect(legendPick(ring, 4)).toBeNull();
});
