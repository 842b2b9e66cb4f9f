import { createSerializer, parseAsArrayOf, parseAsString } from 'nuqs/server';

const serialize = createSerializer({ set: parseAsArrayOf(parseAsString) });

/** The address of the list of a cell's or segment's customers under the slicers of a link. */
export function listHref(search: URLSearchParams, cell: string): string {
  const kept = new URLSearchParams(search);
  kept.delete('set');
  return serialize(`/customers/list${kept.size > 0 ? `?${kept}` : ''}`, { set: [`list.cell:${cell}`] });
}
