import { labelCode } from '@/lib/filters/tree';
import type { View } from '@/lib/filters/view';
import { formatRange } from '@/lib/format';
import { segmentLabels } from '@/lib/segments/rules';

/** How values of a slicer are written. */
export const customerLabels: Readonly<Record<string, string>> = {
  new: 'New customers',
  returning: 'Returning customers',
  none: 'No purchase yet',
};
export const dayLabels: Readonly<Record<string, string>> = {
  weekday: 'Monday to Friday',
  weekend: 'Weekend',
};

export function labelBrand(brand: string): string {
  return brand === '(none)' ? 'No brand' : brand.charAt(0).toUpperCase() + brand.slice(1);
}

export type FilterText = { readonly label: string; readonly value: string };

/** The filters in force, in words. */
export function describeFilters({ where }: View): FilterText[] {
  const texts: FilterText[] = [];
  const add = (label: string, values: readonly string[] | undefined, name: (value: string) => string) => {
    if (values?.length) texts.push({ label, value: values.map(name).join(', ') });
  };
  add('Category', where.category, labelCode);
  add('Brand', where.brand, labelBrand);
  add('Customers', where.customerType, (value) => customerLabels[value] ?? value);
  add('Segment', where.segment, (value) => segmentLabels[value] ?? value);
  add('Days', where.dayType, (value) => dayLabels[value] ?? value);
  return texts;
}

/** What a visual's subtitle says: its period, and what it is narrowed to. */
export function describeView(view: View): string {
  return [formatRange(view.dates), ...describeFilters(view).map((filter) => filter.value)].join(' · ');
}
