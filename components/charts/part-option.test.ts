import { expect, test } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { areaOption } from './area-option';
import { barOption } from './bar-option';
import { donutOption } from './donut-option';
import { type MarkShares, partOption } from './part-option';
import { stepsOf } from './pick';
import { readOption, readSeries, readTip, readValues } from './read-option';

const frame = { palette: palettes.light, width: 800, height: 300 };
const colors = {};
const halfOf = (series: string): MarkShares => ({
  shareOf: (id, key) => (id === series || series === '' ? (key === 'b' ? 0 : 0.5) : null),
  linesOf: (key) => [{ name: 'Selected', value: `half of ${key}` }],
});

test('a bar is solid up to its part and faint beyond, and its tooltip tells both', () => {
  const option = barOption(
    [
      { key: 'a', n: 10 },
      { key: 'b', n: 4 },
    ],
    {
      by: 'key',
      series: [{ field: 'n', name: 'N' }],
      format: 'count',
      layout: 'standing',
      mode: 'clustered',
    },
    frame,
  );
  const drawn = partOption(option, halfOf('n'), frame);
  expect(readValues(drawn, 'n')).toEqual([10, 4]);
  expect(readOption(drawn, 'series.0.data.0.itemStyle.color')).toMatchObject({ y: 1, y2: 0 });
  expect(readOption(drawn, 'series.0.data.0.itemStyle.color.colorStops.1.offset')).toBe(0.5);
  expect(readOption(drawn, 'series.0.data.1.itemStyle.color.colorStops.1.offset')).toBe(0);
  expect(readTip(drawn, 'n', 0)).toContain('half of a');
  expect(partOption(option, halfOf('other'), frame)).not.toMatchObject({
    series: [{ data: [{ itemStyle: { opacity: 1 } }] }],
  });
});

test('a slice is cut in two that add up, of which a reader steps through one', () => {
  const option = donutOption(
    [
      { key: 'a', n: 10 },
      { key: 'b', n: 4 },
    ],
    { by: 'key', field: 'n', format: 'count', top: 5, colors, totalName: 'things' },
    frame,
  );
  const drawn = partOption(option, halfOf('parts'), frame);
  expect(readValues(drawn, 'parts')).toEqual([5, 5, 0, 4]);
  expect(stepsOf(drawn)[0]).toHaveLength(2);
});

test('a layer of a stack keeps its height and its place, the part below the rest', () => {
  const rows = ['2020-04-01', '2020-04-02'].map((time) => ({ time, category: 'a', value: 8 }));
  const option = areaOption(
    rows,
    {
      time: { field: 'time', grain: 'day' },
      by: 'category',
      field: 'value',
      format: 'money',
      mode: 'absolute',
      top: 5,
      colors,
    },
    frame,
  );
  const drawn = partOption(option, halfOf(''), frame);
  expect(readValues(drawn, 'a')).toEqual([4, 4]);
  expect(readValues(drawn, 'a rest')).toEqual([4, 4]);
  expect(readSeries(drawn, 'a')?.endLabel).toBeUndefined();
  expect(readTip(drawn, 'a rest', 0)).toBe('');
});
