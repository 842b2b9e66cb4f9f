import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { niceStep } from './area-labels';
import { type AreaEncoding, areaOption } from './area-option';
import { colorPlaces } from './category-colors';
import { readOption, readSeries, readTip, readValues } from './read-option';
import { OTHER } from './stack-of-rows';

const frame = { palette: palettes.light, width: 900, height: 280 };
const rows = [
  { day: '2019-10-01', category: 'apparel', revenue: 10_000 },
  { day: '2019-10-01', category: 'electronics', revenue: 60_000 },
  { day: '2019-10-01', category: 'kids', revenue: 20_000 },
  { day: '2019-10-01', category: 'auto', revenue: 10_000 },
  { day: '2019-10-02', category: 'electronics', revenue: 30_000 },
  { day: '2019-10-02', category: 'kids', revenue: 10_000 },
];
const encoding: AreaEncoding = {
  time: { field: 'day', grain: 'day' },
  by: 'category',
  field: 'revenue',
  format: 'money',
  mode: 'absolute',
  top: 2,
  colors: colorPlaces(['electronics', 'kids', 'apparel', 'auto']),
  labels: { electronics: 'Electronics', kids: 'Kids' },
};
const order = (option: ReturnType<typeof areaOption>) => {
  const series = readOption(option, 'series');
  return Array.isArray(series) ? series.map(({ id }) => id) : [];
};

describe('areaOption', () => {
  it('stacks the largest first and adds the rest up', () => {
    const option = areaOption(rows, encoding, frame);
    expect(order(option)).toEqual(['electronics', 'kids', OTHER]);
    expect(readValues(option, 'electronics')).toEqual([60_000, 30_000]);
    expect(readValues(option, OTHER)).toEqual([20_000, 0]);
    expect(readSeries(option, OTHER)?.name).toBe('Other');
  });

  it('puts an answer’s own remainder into Other, whatever its size', () => {
    const option = areaOption(rows, { ...encoding, top: 8, restKey: 'electronics' }, frame);
    expect(order(option)).toEqual(['kids', 'apparel', 'auto', OTHER]);
  });

  it('gives shares that add up to one in each bucket', () => {
    const option = areaOption(rows, { ...encoding, mode: 'share' }, frame);
    expect(readOption(option, 'yAxis.max')).toBe(1);
    expect(readValues(option, 'electronics')).toEqual([0.6, 0.75]);
    const sums = [0, 1].map((at) =>
      order(option).reduce((sum, id) => sum + Number(readValues(option, id)[at]), 0),
    );
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12);
  });

  it('colours a category the same whatever else is shown', () => {
    const kidsOnly = rows.filter(({ category }) => category === 'kids');
    const color = palettes.light.series[1];
    expect(readSeries(areaOption(rows, encoding, frame), 'kids')?.color).toBe(color);
    expect(readSeries(areaOption(kidsOnly, encoding, frame), 'kids')?.color).toBe(color);
    expect(readSeries(areaOption(rows, encoding, frame), OTHER)?.color).toBe(palettes.light.series.at(-1));
  });

  it('names layers beside the plot where there is room, else in a legend', () => {
    const wide = areaOption(rows, encoding, frame);
    expect(wide.legend).toBeUndefined();
    expect(readOption(wide, 'series.0.endLabel.show')).toBe(true);
    const narrow = areaOption(rows, encoding, { ...frame, width: 358 });
    expect(readOption(narrow, 'legend.data')).toMatchObject([
      { name: 'Electronics' },
      { name: 'Kids' },
      { name: 'Other' },
    ]);
    expect(readOption(narrow, 'series.0.endLabel.show')).toBe(false);
  });

  it('tells amounts, shares and the total', () => {
    const tip = readTip(areaOption(rows, encoding, frame), 'electronics', 0);
    expect(tip).toContain('$600.00');
    expect(tip).toContain('60%');
    expect(tip).toMatch(/Total.*\$1,000\.00/);
    expect(tip.indexOf('Other')).toBeLessThan(tip.indexOf('Electronics'));
  });

  it('fades the bucket that is not over', () => {
    const option = areaOption(rows, { ...encoding, unfinished: true }, frame);
    expect(readOption(option, 'series.2.markArea.data.0')).toEqual([
      { xAxis: '2019-10-01' },
      { xAxis: '2019-10-02' },
    ]);
    expect(readTip(option, 'electronics', 1)).toContain('not over');
  });
});

it('steps along an axis in round numbers', () => {
  expect([0.25, 7, 26_000, 41, 308_642, 1000].map(niceStep)).toEqual([0.25, 10, 50_000, 50, 500_000, 1000]);
});
