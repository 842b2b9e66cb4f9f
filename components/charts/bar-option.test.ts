import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { type BarEncoding, barOption } from './bar-option';
import { readOption, readSeries, readTip, readValues } from './read-option';

const frame = { palette: palettes.light, width: 900, height: 300 };
const rows = [
  { category: 'kids', fresh: 300, known: 100 },
  { category: 'auto', fresh: -50, known: null },
];
const encoding: BarEncoding = {
  by: 'category',
  series: [
    { field: 'fresh', name: 'New' },
    { field: 'known', name: 'Returning' },
  ],
  format: 'count',
  layout: 'lying',
  mode: 'clustered',
  labels: { kids: 'Kids' },
};

describe('barOption', () => {
  it('draws the rows in their order, first on top when lying', () => {
    const option = barOption(rows, encoding, frame);
    expect(readOption(option, 'yAxis')).toMatchObject({ data: ['Kids', 'auto'], inverse: true });
    expect(readOption(option, 'xAxis.scale')).toBe(false);
    expect(readValues(option, 'fresh')).toEqual([300, -50]);
    expect(readValues(option, 'known')).toEqual([100, null]);
  });

  it('labels a negative bar on its own side and keeps room for it', () => {
    const option = barOption(rows, encoding, frame);
    expect(readOption(option, 'series.0.data.0.label.position')).toBe('right');
    expect(readOption(option, 'series.0.data.1.label.position')).toBe('left');
    expect(readOption(option, 'xAxis.boundaryGap')).toEqual(['16%', 0]);
    expect(readOption(barOption(rows.slice(0, 1), encoding, frame), 'xAxis.boundaryGap')).toEqual([0, 0]);
  });

  it('stacks with shares and a total in the tooltip', () => {
    const option = barOption(rows, { ...encoding, layout: 'standing', mode: 'stacked' }, frame);
    expect(readSeries(option, 'known')?.stack).toBe('all');
    expect(readOption(option, 'xAxis.data')).toEqual(['Kids', 'auto']);
    expect(readTip(option, 'fresh', 0)).toMatch(/New.*300.*75%.*Returning.*100.*25%.*Total.*400/);
  });

  it('colours categories by their place where asked', () => {
    const one = { ...encoding, series: encoding.series.slice(0, 1), colors: { auto: 0, kids: 3 } };
    const option = barOption(rows, one, frame);
    expect(readOption(option, 'series.0.data.0.itemStyle.color')).toBe(palettes.light.series[3]);
    expect(readOption(option, 'series.0.data.1.itemStyle.color')).toBe(palettes.light.series[0]);
    expect(readOption(option, 'legend')).toBeUndefined();
    expect(readOption(option, 'series.0.data.0.key')).toBe('kids');
  });
});
