import type { View } from '@/lib/filters/view';
import type { AskOf, Placed } from '../page';
import { askBoth, askWeeks, queryFor } from '../query';
import { drillNode } from './drill';

/** Revenue against conversion, sized by views. Settings: `of` (what a bubble is) and `under` (for categories). */
export type Bubble = Placed & { readonly kind: 'bubble' };

export const bubbleSubjects = ['category', 'brand', 'product'] as const;
export type BubbleSubject = (typeof bubbleSubjects)[number];
/** Bubbles beyond these would lie on each other. */
const most = 200;

/** What a bubble stands for. */
export function bubbleSubject(view: View, id: string): BubbleSubject {
  const asked = view.settings[id]?.of;
  return bubbleSubjects.find((subject) => subject === asked) ?? 'category';
}

export const askBubble: AskOf<Bubble> = ({ id }, view) => {
  const subject = bubbleSubject(view, id);
  const metrics = ['revenue', 'conversion', 'views'] as const;
  if (subject === 'category') {
    const below = { category: { under: drillNode(view, id) } };
    return { ...askBoth(view, metrics, [below]), weekly: askWeeks(view, 'revenue', [below]) };
  }
  const best = { order: { stat: 'revenue', direction: 'desc' }, limit: most } as const;
  const by = [{ attribute: subject }];
  const { from, to } = view.dates;
  return {
    now: { ...queryFor(view, metrics, view.dates, by), ...best },
    ...(view.before && { before: { ...queryFor(view, ['revenue'], view.before, by), ...best } }),
    ...(subject === 'product' && {
      weekly: { read: 'product-weeks', arguments: { range: { from, to }, where: view.where, most } },
    }),
  };
};
