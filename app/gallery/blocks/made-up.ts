import type { DataStampInfo } from '@/components/shell/data-stamp';
import type { NavItem } from '@/components/shell/nav-items';
import type { SlicerOption } from '@/components/slicers/list-slicer';
import type { TableData } from '@/components/ui/data-table';
import type { Explanation } from '@/components/visuals/explain-panel';
import { addDays } from '@/lib/filters/presets';
import { buildTree } from '@/lib/filters/tree';
import { formatDay, formatValue } from '@/lib/format';

export const items: readonly NavItem[] = [
  { href: '/', label: 'Executive', icon: 'executive' },
  { href: '/customers', label: 'Customers', icon: 'customers' },
  { href: '/products', label: 'Products', icon: 'products' },
  { href: '/data', label: 'Data', icon: 'data' },
];

export const stamp: DataStampInfo = {
  version: 12,
  asOf: '2020-04-30 23:59:58',
  firstDay: '2019-10-01',
  lastDay: '2020-04-30',
  files: 7,
  lines: 1_004_212,
  views: 943_120,
  carts: 42_871,
  removals: 0,
  purchases: 16_310,
  duplicates: 1_876,
  quarantined: 35,
};

export const bounds = { first: '2019-10-01', last: '2020-04-30' };

export const roots = buildTree([
  { path: 'electronics', rows: 412_000 },
  { path: 'electronics.smartphone', rows: 279_000 },
  { path: 'electronics.clocks', rows: 34_000 },
  { path: 'electronics.video.tv', rows: 33_000 },
  { path: 'electronics.video.projector', rows: 2_100 },
  { path: 'electronics.audio.headphone', rows: 29_000 },
  { path: 'electronics.audio.subwoofer', rows: 4_400 },
  { path: 'electronics.telephone', rows: 7_100 },
  { path: 'appliances.kitchen.refrigerators', rows: 21_000 },
  { path: 'appliances.kitchen.washer', rows: 19_500 },
  { path: 'appliances.environment.air_conditioner', rows: 3_100 },
  { path: 'appliances.environment.vacuum', rows: 16_000 },
  { path: 'appliances.iron', rows: 5_200 },
  { path: 'computers.notebook', rows: 33_000 },
  { path: 'computers.peripherals.printer', rows: 4_000 },
  { path: 'apparel.shoes', rows: 24_000 },
  { path: 'furniture.living_room.sofa', rows: 11_000 },
  { path: 'auto.accessories.player', rows: 9_800 },
  { path: 'kids.carriage', rows: 6_000 },
  { path: 'country_yard.lawn_mower', rows: 310 },
  { path: '', rows: 322_000 },
]);

const known = ['samsung', 'apple', 'xiaomi', 'huawei', 'lucente', 'lg', 'bosch', 'sony', 'oppo', 'acer'];
export const brands: readonly SlicerOption[] = Array.from({ length: 4303 }, (_, index) => {
  const name = known[index] ?? `brand-${index + 1}`;
  return { value: name, label: name, rows: Math.round(180_000 / (index + 1) ** 0.9) };
});

export const customerTypes: readonly SlicerOption[] = [
  { value: 'new', label: 'New', rows: 84_000 },
  { value: 'returning', label: 'Returning', rows: 121_000 },
  { value: 'none', label: 'No purchase yet', rows: 799_000 },
];

export const dayTypes: readonly SlicerOption[] = [
  { value: 'weekday', label: 'Weekdays', rows: 702_000 },
  { value: 'weekend', label: 'Weekend', rows: 302_000 },
];

/** Made-up cents a day, the same each time. */
export const days = Array.from({ length: 30 }, (_, index) => ({
  day: addDays('2020-04-01', index),
  revenue: Math.round(
    21_400_00 + 6_200_00 * Math.sin(index / 2.3) + 180_00 * index + ((index * 7919) % 97) * 41_00,
  ),
}));

const asDay = (value: string | number | null) => formatDay(String(value));
const asMoney = (value: string | number | null) =>
  formatValue(typeof value === 'number' ? value : null, 'money', 'full');
const asCount = (value: string | number | null) =>
  formatValue(typeof value === 'number' ? value : null, 'count', 'full');

export const dayTable: TableData = {
  caption: 'Revenue by day, April 2020',
  columns: [
    { key: 'day', label: 'Day', format: asDay },
    { key: 'revenue', label: 'Revenue', numeric: true, format: asMoney },
  ],
  rows: days,
};

export const brandTable: TableData = {
  caption: 'Rows by brand',
  columns: [
    { key: 'label', label: 'Brand' },
    { key: 'rows', label: 'Rows', numeric: true, format: asCount },
  ],
  rows: brands.map(({ label, rows }) => ({ label, rows })),
};

export const explanation: Explanation = {
  metrics: [
    {
      label: 'Revenue',
      definition: 'The prices of all purchases, duplicates counted once. One purchase row is one unit sold.',
    },
  ],
  filters: [
    { label: 'Days', value: '1–30 Apr 2020' },
    { label: 'Category', value: 'Electronics, Appliances › Kitchen' },
    { label: 'Crawlers', value: 'Left out' },
  ],
  answers: [
    {
      label: 'This period',
      answer: {
        rows: days,
        total: 30,
        rest: null,
        version: 12,
        asOf: '2020-04-30 23:59:58',
        explain: {
          sources: [{ name: 'mart.category_day', ranges: [{ from: '2020-04-01', to: '2020-04-30' }] }],
          misses: [
            { source: 'mart.category_month', reason: 'holds whole months; the rows are asked by day' },
          ],
          sql: 'select day, sum(revenue) as revenue\nfrom mart.category_day\nwhere node = any($1)\n  and day between $2 and $3\ngroup by day\norder by day',
          parameters: [['electronics', 'appliances.kitchen'], '2020-04-01', '2020-04-30'],
          milliseconds: 3.4,
        },
      },
    },
  ],
};
