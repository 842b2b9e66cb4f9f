import { areaOption } from '@/components/charts/area-option';
import { barOption } from '@/components/charts/bar-option';
import { colorPlaces } from '@/components/charts/category-colors';
import { comboOption } from '@/components/charts/combo-option';
import type { ChartOption } from '@/components/charts/echarts';
import type { Frame } from '@/components/charts/frame';
import { funnelHeight, funnelOption } from '@/components/charts/funnel-option';
import { lineOption } from '@/components/charts/line-option';
import { signedBarOption } from '@/components/charts/signed-bar-option';
import { waterfallOption } from '@/components/charts/waterfall-option';
import { categories, dayAfter, madeCategories, madeDays } from './samples';

export type Sample = {
  readonly title: string;
  readonly subtitle: string;
  readonly height: number;
  readonly draw: (frame: Frame) => ChartOption;
};

const october = madeDays('2019-10-01', 24, 5).map((row, index) => {
  if (index === 12 && typeof row.revenue === 'number') return { ...row, revenue: row.revenue * 1.9 };
  return index === 23 && typeof row.revenue === 'number'
    ? { ...row, revenue: row.revenue * 0.4, orders: 7200 }
    : row;
});
const september = madeDays('2019-09-01', 30, 8);
const long = madeDays('2019-10-01', 213, 3);
const range = { from: '2019-10-01', to: '2019-10-31' };
const time = { field: 'day', grain: 'day', range } as const;
const before = { field: 'day', grain: 'day', range: { from: '2019-09-01', to: '2019-09-30' } } as const;
const places = colorPlaces(Object.keys(categories));
const byCategory = madeCategories('2019-10-01', 31, 4);

const area = {
  by: 'category',
  field: 'revenue',
  format: 'money',
  top: 6,
  colors: places,
  labels: categories,
} as const;

export const coreCharts: readonly Sample[] = [
  {
    title: 'Revenue by day, October against September',
    subtitle: '1–24 Oct 2019, the last day is not over',
    height: 280,
    draw: (frame) =>
      lineOption(
        october,
        {
          time,
          field: 'revenue',
          name: 'October',
          format: 'money',
          unfinished: true,
          average: 7,
          compare: { rows: september, time: before, name: 'September' },
          anomalies: [
            {
              day: '2019-10-13',
              reason: 'Above what is usual for a Sunday: about $7.2M, between $5.5M and $9.4M.',
            },
          ],
          annotations: [{ day: '2019-10-13', text: 'Sale' }],
        },
        frame,
      ),
  },
  {
    title: 'Average order value with its 95% interval',
    subtitle: '1 Oct 2019 – 30 Apr 2020',
    height: 280,
    draw: (frame) =>
      lineOption(
        long,
        {
          time: { field: 'day', grain: 'day' },
          field: 'average',
          name: 'Average order value',
          format: 'money',
          band: { lower: 'low', upper: 'high', name: '95% interval' },
          fromZero: false,
          annotations: [
            { day: '2019-11-15', text: 'No purchases recorded' },
            { day: '2019-11-17', text: 'Sale' },
            { day: '2020-02-27', text: 'Outage' },
          ],
        },
        frame,
      ),
  },
  {
    title: 'Revenue by category',
    subtitle: '1–31 Oct 2019',
    height: 300,
    draw: (frame) => areaOption(byCategory, { ...area, time, mode: 'absolute', unfinished: true }, frame),
  },
  {
    title: 'Share of revenue by category',
    subtitle: '1–31 Oct 2019',
    height: 300,
    draw: (frame) => areaOption(byCategory, { ...area, time, mode: 'share' }, frame),
  },
  {
    title: 'Orders and average order value',
    subtitle: '1–24 Oct 2019, the last day is not over',
    height: 280,
    draw: (frame) =>
      comboOption(
        october,
        {
          time: { field: 'day', grain: 'day', range: { from: '2019-10-01', to: dayAfter('2019-10-01', 23) } },
          bars: { field: 'orders', name: 'Orders', format: 'count' },
          line: { field: 'average', name: 'Average order value', format: 'money' },
          unfinished: true,
        },
        frame,
      ),
  },
  {
    title: 'What drove the change of revenue',
    subtitle: 'November against October 2019, by category',
    height: 300,
    draw: (frame) =>
      waterfallOption(
        {
          start: { name: 'October', value: 22_995_750_227 },
          steps: [
            { key: 'electronics', name: 'Electronics', change: 3_512_000_000 },
            { key: 'appliances', name: 'Appliances', change: 912_000_000 },
            { key: 'kids', name: 'Kids', change: 402_000_000 },
            { key: 'computers', name: 'Computers', change: -612_000_000 },
            { key: 'construction', name: 'Construction and repair', change: -205_000_000 },
            { key: '__other', name: 'Other, 7', change: 514_738_823 },
          ],
          endName: 'November',
          format: 'money',
          better: 'up',
        },
        frame,
      ),
  },
  {
    title: 'The change alone, across zero',
    subtitle: 'November against October 2019, by brand',
    height: 280,
    draw: (frame) =>
      waterfallOption(
        {
          steps: [
            { key: 'samsung', name: 'samsung', change: 212_000_000 },
            { key: 'apple', name: 'apple', change: -412_000_000 },
            { key: 'xiaomi', name: 'xiaomi', change: -80_000_000 },
            { key: 'lg', name: 'lg', change: 402_000_000 },
          ],
          endName: 'Change',
          format: 'money',
          better: 'up',
        },
        frame,
      ),
  },
  {
    title: 'What differed on a day, part by part',
    subtitle: '17 November 2019 against the mean of eight Sundays, by category',
    height: 280,
    draw: (frame) =>
      signedBarOption(
        {
          bars: [
            { key: 'electronics', name: 'Electronics', value: 412_000_000 },
            { key: 'appliances', name: 'Appliances', value: 91_200_000 },
            { key: 'kids', name: 'Kids', value: -40_200_000 },
            { key: 'apparel', name: 'Apparel', value: -8_450_000 },
            { key: '__rest', name: '7 others', value: 3_150_000 },
          ],
          total: 457_700_000,
          format: 'money',
          layout: 'lying',
          better: 'up',
        },
        frame,
      ),
  },
  {
    title: 'From a view to a purchase',
    subtitle: 'Sessions in November against October 2019',
    height: funnelHeight(3),
    draw: (frame) =>
      funnelOption(
        [
          { key: 'view', name: 'Viewed a product', value: 13_776_051, before: 9_244_421 },
          { key: 'cart', name: 'Put it in the cart', value: 1_731_650, before: 571_306 },
          { key: 'purchase', name: 'Purchased', value: 642_442, before: 280_909 },
        ],
        { unit: 'sessions', name: 'November', beforeName: 'October' },
        frame,
      ),
  },
  {
    title: 'Revenue by category, new and returning customers',
    subtitle: 'October 2019',
    height: 300,
    draw: (frame) =>
      barOption(
        Object.keys(categories)
          .slice(0, 6)
          .map((category, index) => ({
            category,
            fresh: 90_000_000 / (index + 1),
            known: 60_000_000 / (index + 1.4),
          })),
        {
          by: 'category',
          series: [
            { field: 'fresh', name: 'New' },
            { field: 'known', name: 'Returning' },
          ],
          format: 'money',
          layout: 'lying',
          mode: 'clustered',
          labels: categories,
        },
        frame,
      ),
  },
  {
    title: 'Change of orders by category',
    subtitle: 'November against October 2019',
    height: 260,
    draw: (frame) =>
      barOption(
        Object.keys(categories)
          .slice(0, 7)
          .map((category, index) => ({
            category,
            change: [4200, 2100, -1800, 900, -400, 120, -60][index] ?? 0,
          })),
        {
          by: 'category',
          series: [{ field: 'change', name: 'Change' }],
          format: 'count',
          layout: 'lying',
          mode: 'clustered',
          labels: categories,
        },
        frame,
      ),
  },
  {
    title: 'Orders of new and returning customers',
    subtitle: 'By month',
    height: 260,
    draw: (frame) =>
      barOption(
        ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr'].map((month, index) => ({
          month,
          fresh: 300_000 + 20_000 * index,
          known: 200_000 + 34_000 * index,
        })),
        {
          by: 'month',
          series: [
            { field: 'fresh', name: 'New' },
            { field: 'known', name: 'Returning' },
          ],
          format: 'count',
          layout: 'standing',
          mode: 'stacked',
        },
        frame,
      ),
  },
];
