import type { View } from '@/lib/filters/view';
import type { Read } from '@/lib/metrics/types';

/** A named read about the customers that a view lets through, known by the end of its range. */
export function askCustomers(read: string, view: View, more: Read['arguments'] = {}): Read {
  const { crawlers: _, weekday: _w, hour: _h, step: _s, ...where } = view.where;
  return { read, arguments: { to: view.dates.to, ...where, ...more } };
}
