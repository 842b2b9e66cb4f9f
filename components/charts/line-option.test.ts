import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { type LineEncoding, lineOption } from './line-option';
import { readOption, readSeries, readTip, readValues } from './read-option';

const frame = { palette: palettes.light, width: 900, height: 280 };
const rows = Array.from({ length: 10 }, (_, index) => ({
  day: `2019-10-${String(index + 1).padStart(2, '0')}`,
  revenue: (index + 1) * 100_000,
  low: index * 100_000,
  high: (index + 2) * 100_000,
}));
const encoding: LineEncoding = {
  time: { field: 'day', grain: 'day' },
  field: 'revenue',
  name: 'Revenue',
  format: 'money',
};

describe('lineOption', () => {
  it('draws one value a day from zero, labelled as money', () => {
    const option = lineOption(rows, encoding, frame);
    expect(readValues(option, 'value')).toEqual(rows.map(({ revenue }) => revenue));
    expect(readOption(option, 'yAxis.scale')).toBe(false);
    const label = readOption(option, 'yAxis.axisLabel.formatter');
    expect(typeof label === 'function' && label(150_000_00)).toBe('$150K');
    expect(readOption(option, 'legend')).toBeUndefined();
  });

  it('orders rows by day and keeps the place of days without a row', () => {
    const time = { ...encoding.time, range: { from: '2019-10-01', to: '2019-10-04' } };
    const some = [rows[3], rows[0]].flatMap((row) => row ?? []);
    const option = lineOption(some, { ...encoding, time }, frame);
    expect(readOption(option, 'xAxis.data')).toEqual([
      '2019-10-01',
      '2019-10-02',
      '2019-10-03',
      '2019-10-04',
    ]);
    expect(readValues(option, 'value')).toEqual([100_000, null, null, 400_000]);
  });

  it('draws an unfinished day dashed and hollow, never as a fall', () => {
    const option = lineOption(rows, { ...encoding, unfinished: true }, frame);
    expect(readValues(option, 'value').at(-1)).toBeNull();
    expect(readValues(option, 'unfinished')).toEqual([...Array(8).fill(null), 900_000, 1_000_000]);
    expect(readSeries(option, 'unfinished')?.lineStyle).toMatchObject({ type: [3, 4] });
    expect(readOption(option, 'series.1.data.9.itemStyle.color')).toBe(palettes.light.card);
    expect(readTip(option, 'value', -1)).toContain('not over');
  });

  it('leaves an unfinished day out of the average', () => {
    const option = lineOption(rows, { ...encoding, average: 7, unfinished: true }, frame);
    const average = readValues(option, 'average');
    expect(average.slice(0, 7)).toEqual([null, null, null, null, null, null, 400_000]);
    expect(average.slice(8)).toEqual([600_000, null]);
    expect(readSeries(option, 'average')?.name).toBe('7-day average');
  });

  it('lays the compared period over this one by position, dashed', () => {
    const before = [
      { day: '2019-09-01', revenue: 50_000 },
      { day: '2019-09-03', revenue: 70_000 },
    ];
    const time = { field: 'day', grain: 'day' as const, range: { from: '2019-09-01', to: '2019-09-30' } };
    const option = lineOption(
      rows,
      { ...encoding, compare: { rows: before, time, name: 'September' } },
      frame,
    );
    expect(readValues(option, 'compare').slice(0, 3)).toEqual([50_000, null, 70_000]);
    expect(readValues(option, 'compare')).toHaveLength(10);
    expect(readSeries(option, 'compare')?.lineStyle).toMatchObject({ type: 'dashed' });
    expect(readOption(option, 'legend.data')).toMatchObject([{ name: 'Revenue' }, { name: 'September' }]);
    expect(readTip(option, 'value', 0)).toContain('$500.00');
    expect(readTip(option, 'value', 0)).toContain('+100.0%');
  });

  it('stacks the width of the interval on its lower end', () => {
    const option = lineOption(
      rows,
      { ...encoding, band: { lower: 'low', upper: 'high', name: '95% interval' } },
      frame,
    );
    expect(readValues(option, 'band-lower')).toEqual(rows.map(({ low }) => low));
    expect(readValues(option, 'band')).toEqual(Array(10).fill(200_000));
    expect(readTip(option, 'value', 1)).toContain('$1,000.00 – $3,000.00');
  });

  it('rings anomalies and tells why', () => {
    const anomalies = [
      { day: '2019-10-03', reason: 'Far above a usual Thursday' },
      { day: '2019-12-31', reason: 'outside' },
    ];
    const option = lineOption(rows, { ...encoding, anomalies }, frame);
    expect(readOption(option, 'series.0.markPoint.data')).toEqual([
      { name: '2019-10-03', coord: ['2019-10-03', 300_000] },
    ]);
    expect(readTip(option, 'value', 2)).toContain('Far above a usual Thursday');
  });

  it('writes annotations where they fit, and letters where they do not', () => {
    const annotations = [
      { day: '2019-10-05', text: 'Sale {a}' },
      { day: '2019-10-08', text: 'No purchases recorded' },
    ];
    const wide = lineOption(rows, { ...encoding, annotations }, frame);
    expect(readOption(wide, 'series.0.markLine.data')).toEqual([
      { xAxis: '2019-10-05', label: { formatter: 'Sale a' } },
      { xAxis: '2019-10-08', label: { formatter: 'No purchases recorded' } },
    ]);
    const narrow = lineOption(rows, { ...encoding, annotations }, { ...frame, width: 240 });
    expect(readOption(narrow, 'series.0.markLine.data')).toMatchObject([
      { label: { formatter: 'A' } },
      { label: { formatter: 'B' } },
    ]);
    expect(readTip(narrow, 'value', 4)).toContain('Sale {a}');
  });

  it('escapes what people wrote', () => {
    const annotations = [{ day: '2019-10-01', text: '<img src=x onerror=alert(1)>' }];
    const option = lineOption(rows, { ...encoding, annotations }, frame);
    expect(readTip(option, 'value', 0)).toContain('&lt;img src=x');
    expect(readTip(option, 'value', 0)).not.toContain('<img');
  });

  it('shows a lone value as a point, and nothing as nothing', () => {
    expect(readSeries(lineOption(rows.slice(0, 1), encoding, frame), 'value')?.symbol).toBe('circle');
    expect(readValues(lineOption([], { ...encoding, unfinished: true }, frame), 'value')).toEqual([]);
  });
});
