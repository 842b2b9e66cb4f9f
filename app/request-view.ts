import type { Catalog } from '@/lib/answer/catalog';
import { loadLink } from '@/lib/filters/link';
import { choicesOf, resolveView, type View } from '@/lib/filters/view';

/** The view of the page whose link's query a request carries. */
export function requestView(request: Request, catalog: Catalog): View {
  const { firstDay: first, lastDay: last } = catalog.stamp;
  return resolveView(loadLink(new URL(request.url).searchParams), choicesOf({ first, last }, catalog));
}
