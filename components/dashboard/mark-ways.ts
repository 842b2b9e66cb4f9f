import type { Mark } from '@/lib/filters/picks';
import { readDays } from '@/lib/filters/picks';
import { labelCode } from '@/lib/filters/tree';
import type { Subject } from '../products/use-drill';
import type { MenuItem } from '../ui/menu-button';
import type { Cross } from './cross';
import { labelBrand, writeValue } from './describe';
import type { MarkMenu } from './in-flight';

/** The page of what a mark stands for, and how the way there is called; null where it has none. */
function pageOf({ time, category, brand, product }: Mark): { label: string; subject: Subject } | null {
  const days = readDays(time);
  if (days && days.from === days.to) return { label: 'Look into this day', subject: { day: days.from } };
  if (product !== undefined) return { label: `Open product ${product}`, subject: { product } };
  if (brand !== undefined) return { label: `Open the page of ${labelBrand(brand)}`, subject: { brand } };
  return category === undefined
    ? null
    : { label: `Open the page of ${labelCode(category).toLowerCase()}`, subject: { category } };
}

/** What a person can do with a mark: select it, look into it where it stands, go to its page. */
export function markWays(
  { onMark, onThrough }: Cross,
  mark: Mark,
  open: { readonly label: string; readonly onPick: () => void } | null,
): Omit<MarkMenu, 'at'> {
  const page = pageOf(mark);
  const ways: MenuItem[] = [
    ...(open ? [{ id: 'open', ...open }] : []),
    ...(page ? [{ id: 'page', label: page.label, onPick: () => onThrough(page.subject) }] : []),
  ];
  const label = (Object.keys(mark) as (keyof Mark)[])
    .map((dimension) => writeValue(dimension, mark[dimension] ?? ''))
    .join(', ');
  return {
    label,
    sections: [
      ...(ways.length > 0 ? [{ title: label, items: ways }] : []),
      {
        ...(ways.length === 0 && { title: label }),
        items: [
          { id: 'pick', label: 'Filter the other visuals by it', onPick: () => onMark(mark, false) },
          { id: 'add', label: 'Add it to the selection', onPick: () => onMark(mark, true) },
        ],
      },
    ],
  };
}
