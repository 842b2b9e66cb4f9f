import type { Day } from '@/lib/metrics/types';

/**
 * Where the rows under a page's link are saved from.
 * @param day the day that the page is about; the link's own range and kind of day say nothing then
 */
export function rowsHref(search: string, day?: Day): string {
  const query = new URLSearchParams(search);
  query.delete('back');
  if (day !== undefined) {
    query.delete('days');
    query.set('from', day);
    query.set('to', day);
  }
  return query.size > 0 ? `/rows?${query}` : '/rows';
}
