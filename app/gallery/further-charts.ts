import { colorPlaces } from '@/components/charts/category-colors';
import { curveOption } from '@/components/charts/curve-option';
import { donutOption } from '@/components/charts/donut-option';
import { gaugeOption } from '@/components/charts/gauge-option';
import { heatmapOption } from '@/components/charts/heatmap-option';
import { ribbonOption } from '@/components/charts/ribbon-option';
import { sankeyOption } from '@/components/charts/sankey-option';
import { scatterOption } from '@/components/charts/scatter-option';
import { treemapOption } from '@/components/charts/treemap-option';
import { formatHour, formatWeekday } from '@/lib/format';
import type { Sample } from './core-charts';
import { categories, seeded } from './samples';

const segments = ['Champions', 'Loyal', 'Potential loyalists', 'Promising', 'At risk', 'Hibernating', 'Lost'];
const segmentPlaces = colorPlaces(segments);
const categoryPlaces = colorPlaces(Object.keys(categories));
const sizes = segments.map((segment, index) => ({
  segment,
  customers: [268_000, 537_000, 310_000, 152_000, 413_000, 282_000, 103_000][index] ?? 0,
  before: [251_000, 540_000, 322_000, 149_000, 388_000, 301_000, 98_000][index] ?? 0,
}));

const random = seeded(21);
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];
const purchases = weekdays.flatMap((weekday) =>
  hours.map((hour) => ({
    weekday,
    hour,
    orders: Math.round(900 * Math.exp(-(((Number(hour) - 12) / 5) ** 2)) * (0.8 + 0.4 * random())),
  })),
);
const months = ['2019-10-01', '2019-11-01', '2019-12-01', '2020-01-01', '2020-02-01', '2020-03-01'];
const cohorts = months.flatMap((cohort, index) =>
  months.slice(index).map((_, age) => ({
    cohort,
    age: String(age),
    retention: age === 0 ? 1 : (0.27 / age ** 0.6) * (0.9 + 0.2 * random()),
  })),
);
const products = Array.from({ length: 70 }, (_, index) => ({
  id: `product ${index + 1}`,
  category: Object.keys(categories)[index % 5] ?? '',
  revenue: Math.round(10_000_00 * Math.exp(4 * random())),
  conversion: 0.01 + 0.07 * random(),
  views: Math.round(300 * Math.exp(5 * random())),
}));
const moves = segments.flatMap((from, i) =>
  segments.flatMap((to, j) =>
    Math.abs(i - j) > 2
      ? []
      : [{ from, to, customers: Math.round((i === j ? 90_000 : 22_000) * (0.6 + 0.8 * random())) }],
  ),
);
const ranks = months.flatMap((month, at) =>
  Object.keys(categories)
    .slice(0, 6)
    .map((category, index) => ({
      month,
      category,
      revenue: Math.round(90_000_000 / (1 + ((index + (index % 2 ? at : -at / 2) + 6) % 6))),
    })),
);

const lorenz = Array.from({ length: 51 }, (_, index) => ({
  top: index / 50,
  share: 1 - (1 - index / 50) ** 3.6,
}));
const survival = ['Champions', 'Promising'].flatMap((type, place) =>
  Array.from({ length: 19 }, (_, index) => {
    const left = Math.exp((-index * (1 + place)) / 14);
    const half = 0.01 + 0.004 * index;
    return { type, days: index * 5, left, low: Math.max(0, left - half), high: Math.min(1, left + half) };
  }),
);

export const furtherCharts: readonly Sample[] = [
  {
    title: 'Customers by segment',
    subtitle: 'As of 30 Apr 2020',
    height: 300,
    draw: (frame) =>
      donutOption(
        sizes,
        {
          by: 'segment',
          field: 'customers',
          before: 'before',
          format: 'count',
          top: 8,
          colors: segmentPlaces,
          totalName: 'customers',
        },
        frame,
      ),
  },
  {
    title: 'Segments by number of customers',
    subtitle: 'As of 30 Apr 2020',
    height: 300,
    draw: (frame) =>
      treemapOption(
        sizes,
        {
          by: 'segment',
          field: 'customers',
          name: 'Customers',
          format: 'count',
          top: 12,
          colors: segmentPlaces,
        },
        frame,
      ),
  },
  {
    title: 'Products by revenue and conversion',
    subtitle: 'October 2019, size by views',
    height: 360,
    draw: (frame) =>
      scatterOption(
        products,
        {
          key: 'id',
          x: { field: 'revenue', name: 'Revenue', format: 'money', log: true, cut: 90_000_00 },
          y: { field: 'conversion', name: 'Conversion', format: 'percent', cut: 0.045 },
          size: { field: 'views', name: 'Views', format: 'count' },
          color: { field: 'category', places: categoryPlaces, labels: categories },
          quadrants: ['Hidden gems', 'Stars', 'Tail', 'Window shopping'],
        },
        frame,
      ),
  },
  {
    title: 'Orders by weekday and hour',
    subtitle: 'October 2019, UTC',
    height: 260,
    draw: (frame) =>
      heatmapOption(
        purchases,
        {
          x: {
            field: 'hour',
            keys: hours,
            labels: Object.fromEntries(hours.map((hour) => [hour, formatHour(Number(hour))])),
          },
          y: {
            field: 'weekday',
            keys: weekdays,
            labels: Object.fromEntries(weekdays.map((day) => [day, formatWeekday(Number(day))])),
          },
          field: 'orders',
          name: 'Orders',
          format: 'count',
        },
        frame,
      ),
  },
  {
    title: 'Customers who come back',
    subtitle: 'By month of the first purchase and months since',
    height: 260,
    draw: (frame) =>
      heatmapOption(
        cohorts,
        {
          x: { field: 'age', keys: ['0', '1', '2', '3', '4', '5'] },
          y: {
            field: 'cohort',
            keys: months,
            labels: Object.fromEntries(months.map((month) => [month, month.slice(0, 7)])),
          },
          field: 'retention',
          name: 'Came back',
          format: 'percent',
          written: true,
          max: 0.35,
        },
        frame,
      ),
  },
  {
    title: 'Customers at risk by segment',
    subtitle: 'Share past their churn threshold; the mark is the share of all',
    height: 300,
    draw: (frame) =>
      gaugeOption(
        segments.map((name, index) => ({ key: name, name, value: 0.06 + 0.12 * index, usual: 0.36 })),
        { max: 1, warnFrom: 0.3, badFrom: 0.6 },
        frame,
      ),
  },
  {
    title: 'Where customers moved',
    subtitle: 'Segments in March and April 2020',
    height: 380,
    draw: (frame) =>
      sankeyOption(
        moves,
        {
          from: 'from',
          to: 'to',
          field: 'customers',
          format: 'count',
          sides: ['March', 'April'],
          colors: segmentPlaces,
          order: segments,
        },
        frame,
      ),
  },
  {
    title: 'Ranks of categories by revenue',
    subtitle: 'October 2019 to March 2020',
    height: 320,
    draw: (frame) =>
      ribbonOption(
        ranks,
        {
          time: { field: 'month', grain: 'month' },
          by: 'category',
          field: 'revenue',
          format: 'money',
          top: 6,
          colors: categoryPlaces,
          labels: categories,
        },
        frame,
      ),
  },
  {
    title: 'Contribution of the best customers',
    subtitle: 'October 2019 to April 2020',
    height: 320,
    draw: (frame) =>
      curveOption(
        lorenz,
        {
          x: { field: 'top', name: 'Customers, best first', format: 'percent', max: 1 },
          y: { field: 'share', name: 'Share of contribution', format: 'percent', max: 1 },
          even: 'If all gave the same',
          mark: { x: 0.2, y: 1 - 0.8 ** 3.6, text: 'The top 20% make 55%' },
        },
        frame,
      ),
  },
  {
    title: 'How long until customers buy again',
    subtitle: 'Share that has not, with its 95% interval',
    height: 320,
    draw: (frame) =>
      curveOption(
        survival,
        {
          x: { field: 'days', name: 'Days since the last order', format: 'count' },
          y: { field: 'left', name: 'Have not bought again', format: 'percent', max: 1 },
          by: { field: 'type', colors: segmentPlaces },
          steps: true,
          band: { lower: 'low', upper: 'high', name: '95% interval' },
        },
        frame,
      ),
  },
];
