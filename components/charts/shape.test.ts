import { expect, it } from 'vitest';
import type { ChartOption } from './echarts';
import { shapeOf } from './shape';

it.each<[string | null, ChartOption]>([
  ['line', { series: [{ type: 'line' }, { type: 'line' }] }],
  ['area', { series: [{ type: 'line', stack: 'all' }] }],
  ['column', { xAxis: { type: 'category' }, yAxis: { type: 'value' }, series: [{ type: 'bar' }] }],
  ['bar', { yAxis: [{ type: 'category' }], series: [{ type: 'bar' }] }],
  ['combo', { series: [{ type: 'bar' }, { type: 'line' }] }],
  ['pie', { series: [{ type: 'pie' }] }],
  ['scatter', { series: [{ type: 'scatter' }] }],
  [null, { series: [{ type: 'bar', itemStyle: { color: 'transparent' } }, { type: 'bar' }] }],
  [null, { series: [{ type: 'treemap' }] }],
])('is %s', (shape, option) => {
  expect(shapeOf(option)).toBe(shape);
});
