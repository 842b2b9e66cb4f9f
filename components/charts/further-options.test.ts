import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { inkOn } from './category-colors';
import { donutOption } from './donut-option';
import { gaugeOption, gaugesAcross } from './gauge-option';
import { heatmapOption } from './heatmap-option';
import { readOption, readSeries, readTip } from './read-option';
import { ribbonOption, standingsAt } from './ribbon-option';
import { sankeyOption } from './sankey-option';
import { scatterOption } from './scatter-option';
import { OTHER } from './stack-of-rows';
import { treemapOption } from './treemap-option';

const { light } = palettes;
const frame = { palette: light, width: 700, height: 300 };
const narrow = { ...frame, width: 358 };
const rows = [
  { segment: 'loyal', customers: 300, before: 200 },
  { segment: 'lost', customers: 500, before: 500 },
  { segment: 'new', customers: 150, before: 100 },
  { segment: 'rest', customers: 50, before: null },
];
const colors = { loyal: 0, lost: 1, new: 2 };

describe('donutOption', () => {
  const encoding = {
    by: 'segment',
    field: 'customers',
    before: 'before',
    format: 'count',
    top: 2,
    colors,
    totalName: 'customers',
    labels: { lost: 'Lost' },
  } as const;

  it('shows the largest parts, the rest as Other, and the total', () => {
    const option = donutOption(rows, encoding, frame);
    const data = readSeries(option, 'parts')?.data;
    expect(data).toMatchObject([
      { name: 'Lost', value: 500, key: 'lost', itemStyle: { color: light.series[1] } },
      { name: 'loyal', value: 300, itemStyle: { color: light.series[0] } },
      { name: 'Other', value: 200, key: OTHER, itemStyle: { color: light.series.at(-1) } },
    ]);
    expect(readOption(option, 'series.1.label.formatter')).toBe('{total|1,000}\n{of|customers}');
    expect(readTip(option, 'parts', 1)).toMatch(/Now.*300.*30%.*Before.*200.*\+50\.0%/);
  });

  it('names parts beside the ring, or in a legend where that is too wide', () => {
    expect(readOption(donutOption(rows, encoding, frame), 'series.0.label.show')).toBe(true);
    const small = donutOption(rows, encoding, narrow);
    expect(readOption(small, 'series.0.label.show')).toBe(false);
    expect(readOption(small, 'legend.data')).toEqual(['Lost', 'loyal', 'Other']);
  });
});

it('treemapOption sizes parts by value and writes in an ink that reads', () => {
  const encoding = {
    by: 'segment',
    field: 'customers',
    name: 'Customers',
    format: 'count',
    top: 9,
    colors,
  } as const;
  const option = treemapOption(rows, encoding, frame);
  expect(readSeries(option, 'parts')?.data).toMatchObject([
    {
      value: 500,
      label: { color: inkOn(light.series[1] ?? ''), formatter: '{name|lost}\n{value|500, 50%}' },
    },
    { value: 300 },
    { value: 150 },
    { value: 50 },
  ]);
  expect([inkOn('#ffffff'), inkOn('#10203a')]).toEqual(['#10131a', '#ffffff']);
});

describe('scatterOption', () => {
  const points = [
    { id: 'a', group: 'g1', x: 10, y: 0.1, views: 400 },
    { id: 'b', group: 'g2', x: 1000, y: 0.2, views: 100 },
  ];
  const encoding = {
    key: 'id',
    x: { field: 'x', name: 'Revenue', format: 'money', log: true, cut: 100 },
    y: { field: 'y', name: 'Conversion', format: 'percent', cut: 0.15 },
    size: { field: 'views', name: 'Views', format: 'count' },
    color: { field: 'group', places: { g1: 4 } },
    quadrants: ['gems', 'stars', 'tail', 'window'],
  } as const;

  it('makes the area, not the width, follow the size', () => {
    const option = scatterOption(points, encoding, frame);
    expect(readOption(option, 'series.0.data.0')).toMatchObject({
      value: [10, 0.1],
      symbolSize: 56,
      key: 'a',
    });
    expect(readOption(option, 'series.1.data.0.symbolSize')).toBe(28);
    expect(readSeries(option, 'g1')?.color).toBe(light.series[4]);
    expect(readTip(option, 'g2', 0)).toMatch(/Revenue.*\$10\.00.*Conversion.*20\.00%.*Views.*100/);
  });

  it('names the quadrants at the cuts', () => {
    const option = scatterOption(points, encoding, frame);
    expect(readOption(option, 'xAxis.type')).toBe('log');
    expect(readOption(option, 'series.0.markLine.data')).toEqual([{ xAxis: 100 }, { yAxis: 0.15 }]);
    expect(readOption(option, 'series.0.markArea.data.1.0')).toMatchObject({
      name: 'stars',
      xAxis: 100,
      yAxis: 0.15,
    });
    expect(readOption(option, 'series.1.markArea')).toBeUndefined();
  });
});

describe('heatmapOption', () => {
  const cells = [
    { day: 'mon', hour: '9', orders: 10 },
    { day: 'tue', hour: '10', orders: 4 },
    { day: 'sun', hour: '9', orders: 99 },
  ];
  const encoding = {
    x: { field: 'hour', keys: ['9', '10'] },
    y: { field: 'day', keys: ['mon', 'tue'], labels: { mon: 'Mon' } },
    field: 'orders',
    name: 'Orders',
    format: 'count',
    written: true,
  } as const;

  it('puts each row into its cell and leaves out what has none', () => {
    const option = heatmapOption(cells, { ...encoding, max: 10 }, frame);
    expect(readSeries(option, 'cells')?.data).toMatchObject([
      { value: [0, 0, 10], key: '9|mon', label: { show: true, formatter: '10', color: light.onAccent } },
      { value: [1, 1, 4], label: { color: light.textSoft } },
    ]);
    expect(readOption(option, 'visualMap')).toMatchObject({ min: 0, max: 10 });
    expect(readTip(option, 'cells', 0)).toMatch(/Mon, 9.*Orders.*10/);
  });

  it('does not write into cells that are too narrow', () => {
    const keys = Array.from({ length: 24 }, (_, hour) => String(hour));
    const option = heatmapOption(cells, { ...encoding, x: { field: 'hour', keys } }, narrow);
    expect(readOption(option, 'series.0.data.0.label.show')).toBe(false);
  });
});

it('gaugeOption draws all on one scale, warns by threshold and marks the usual', () => {
  const gauges = [
    { key: 'a', name: 'A', value: 0.1, usual: 0.3 },
    { key: 'b', name: 'B', value: 0.7 },
  ];
  const option = gaugeOption(gauges, { max: 1, warnFrom: 0.3, badFrom: 0.6 }, frame);
  expect(readOption(option, 'series.0.progress.itemStyle.color')).toBe(light.good);
  expect(readSeries(option, 'b')?.progress).toMatchObject({ itemStyle: { color: light.bad } });
  expect(readSeries(option, 'a usual')?.data).toEqual([{ value: 0.3 }]);
  expect(readSeries(option, 'b usual')).toBeUndefined();
  expect([gaugesAcross(7, 640), gaugesAcross(7, 358), gaugesAcross(1, 90), gaugesAcross(3, 900)]).toEqual([
    4, 3, 1, 3,
  ]);
});

it('sankeyOption keeps both sides in order and tells what share moved', () => {
  const moves = [
    { from: 'new', to: 'loyal', n: 30 },
    { from: 'new', to: 'new', n: 70 },
    { from: 'loyal', to: 'new', n: 0 },
  ];
  const option = sankeyOption(
    moves,
    {
      from: 'from',
      to: 'to',
      field: 'n',
      format: 'count',
      sides: ['March', 'April'],
      colors,
      order: ['loyal', 'new'],
    },
    frame,
  );
  const names = readSeries(option, 'moves')?.data;
  expect(Array.isArray(names) && names.map(({ name }) => name)).toEqual(['from new', 'to loyal', 'to new']);
  expect(readOption(option, 'series.0.links')).toMatchObject([
    { source: 'from new', target: 'to loyal', value: 30, key: 'new|loyal' },
    { source: 'from new', target: 'to new', value: 70 },
  ]);
  expect(readOption(option, 'series.0.links.0.tip')).toContain('30% of those');
});

describe('ribbonOption', () => {
  const months = [
    { month: '2019-10-01', category: 'a', revenue: 100 },
    { month: '2019-10-01', category: 'b', revenue: 50 },
    { month: '2019-11-01', category: 'b', revenue: 80 },
    { month: '2019-11-01', category: 'a', revenue: 20 },
  ];

  it('stands the largest on top in each month and leads each category to its next place', () => {
    const option = ribbonOption(
      months,
      {
        time: { field: 'month', grain: 'month' },
        by: 'category',
        field: 'revenue',
        format: 'count',
        top: 5,
        colors: {},
      },
      frame,
    );
    expect(readOption(option, 'series.1.data.0.value')).toEqual([0, 50, 150, 0, 20, 0]);
    expect(readOption(option, 'series.0.data.0.value')).toEqual([0, 0, 50, 20, 100, 0]);
    expect(readOption(option, 'series.1.data.1.value')).toEqual([1, 0, 20, Number.NaN, Number.NaN, 1]);
    expect(readTip(option, 'b', 1)).toContain('rank 1');
  });

  it('gives no place to what has no value', () => {
    const layers = [
      { key: 'a', values: [5], total: 5 },
      { key: 'b', values: [null], total: 0 },
    ];
    expect(standingsAt(layers, 0)).toEqual([{ rank: 1, low: 0, high: 5 }, null]);
  });
});
