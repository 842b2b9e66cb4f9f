import { type Clause, readDays } from '@/lib/filters/picks';
import { labelCode } from '@/lib/filters/tree';
import type { View } from '@/lib/filters/view';
import { formatHour, formatRange, formatWeekday } from '@/lib/format';
import type { Heard } from '@/lib/pages/cross';
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

const stepLabels: Readonly<Record<string, string>> = {
  viewSessions: 'With a view',
  cartSessions: 'With a cart',
  orders: 'With an order',
  strictCarts: 'Viewed, then carted',
  strictOrders: 'Viewed, carted, bought',
};

export function labelBrand(brand: string): string {
  return brand === '(none)' ? 'No brand' : brand.charAt(0).toUpperCase() + brand.slice(1);
}

const dimensions: Readonly<
  Record<Clause['dimension'], { readonly label: string; readonly write: (value: string) => string }>
> = {
  time: {
    label: 'Days',
    write: (value) => {
      const days = readDays(value);
      return days ? formatRange(days) : value;
    },
  },
  category: { label: 'Category', write: labelCode },
  brand: { label: 'Brand', write: labelBrand },
  product: { label: 'Product', write: (value) => value },
  customerType: { label: 'Customers', write: (value) => customerLabels[value] ?? value },
  segment: { label: 'Segment', write: (value) => segmentLabels[value] ?? value },
  dayType: { label: 'Kind of day', write: (value) => dayLabels[value] ?? value },
  weekday: { label: 'Weekday', write: (value) => formatWeekday(Number(value)) },
  hour: { label: 'Hour', write: (value) => formatHour(Number(value)) },
  step: { label: 'Sessions', write: (value) => stepLabels[value] ?? value },
};

/** A value of a dimension in words. */
export const writeValue = (dimension: Clause['dimension'], value: string): string =>
  dimensions[dimension].write(value);

const mostNamed = 4;

/** A selection in words: what it is of, and its values. */
export function describeClause({ dimension, values }: Clause): FilterText {
  const { label, write } = dimensions[dimension];
  const named = values.slice(0, mostNamed).map(write).join(', ');
  const more = values.length - mostNamed;
  return { label, value: more > 0 ? `${named} and ${more} more` : named };
}

export type FilterText = { readonly label: string; readonly value: string };

/** The filters in force, in words. */
export function describeFilters({ where }: Pick<View, 'where'>): FilterText[] {
  const texts: FilterText[] = [];
  const add = (label: string, values: readonly string[] | undefined, name: (value: string) => string) => {
    if (values?.length) texts.push({ label, value: values.map(name).join(', ') });
  };
  add('Category', where.category, labelCode);
  add('Brand', where.brand, labelBrand);
  add('Customers', where.customerType, dimensions.customerType.write);
  add('Segment', where.segment, dimensions.segment.write);
  add('Days', where.dayType, dimensions.dayType.write);
  add('Weekday', where.weekday, dimensions.weekday.write);
  add('Hour', where.hour, dimensions.hour.write);
  add('Sessions', where.step, dimensions.step.write);
  return texts;
}

/** What a visual's subtitle says: its period, and what it is narrowed to. */
export function describeView(view: View): string {
  return [formatRange(view.dates), ...describeFilters(view).map((filter) => filter.value)].join(' · ');
}

/** What a visual highlights, in words; empty where nothing. */
export function describePart({ part }: Heard): string {
  return part ? `solid: ${part.clauses.map((clause) => describeClause(clause).value).join(', ')}` : '';
}

/** Which selections a visual does not follow, in words; empty where it follows all. */
export function describeUnheard({ unheard }: Heard): string {
  const names = unheard.map((clause) => describeClause(clause).label.toLowerCase());
  return names.length > 0 ? `not narrowed by ${[...new Set(names)].join(', ')}` : '';
}
