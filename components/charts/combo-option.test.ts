import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { type ComboEncoding, comboOption } from './combo-option';
import { readOption, readSeries, readTip, readValues } from './read-option';

const frame = { palette: palettes.dark, width: 900, height: 280 };
const rows = [
  { day: '2019-10-01', orders: 100, average: 30_000 },
  { day: '2019-10-02', orders: 120, average: 31_000 },
  { day: '2019-10-03', orders: 20, average: 29_000 },
];
const encoding: ComboEncoding = {
  time: { field: 'day', grain: 'day' },
  bars: { field: 'orders', name: 'Orders', format: 'count' },
  line: { field: 'average', name: 'Average order value', format: 'money' },
};

describe('comboOption', () => {
  it('draws bars from zero on the left and the line on the right', () => {
    const option = comboOption(rows, encoding, frame);
    expect(readValues(option, 'bars')).toEqual([100, 120, 20]);
    expect(readValues(option, 'line')).toEqual([30_000, 31_000, 29_000]);
    expect(readOption(option, 'yAxis.0.scale')).toBe(false);
    expect(readSeries(option, 'line')?.yAxisIndex).toBe(1);
  });

  it('tells the axes apart in words and by shape, not by colour alone', () => {
    const option = comboOption(rows, encoding, frame);
    expect(readOption(option, 'yAxis.0.name')).toBe('▮ Orders');
    expect(readOption(option, 'yAxis.1.name')).toBe('Average order value ●');
    expect(readSeries(option, 'line')?.symbol).toBe('circle');
  });

  it('draws the unfinished bar hollow and the way to it dashed', () => {
    const option = comboOption(rows, { ...encoding, unfinished: true }, frame);
    expect(readOption(option, 'series.0.data.2.itemStyle')).toMatchObject({ borderType: 'dashed' });
    expect(readOption(option, 'series.0.data.1.itemStyle')).toBeUndefined();
    expect(readValues(option, 'line')).toEqual([30_000, 31_000, null]);
    expect(readValues(option, 'line-unfinished')).toEqual([null, 31_000, 29_000]);
    expect(readTip(option, 'bars', 2)).toMatch(/\$290\.00.*not over/);
  });
});
