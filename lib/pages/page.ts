import type { View } from '@/lib/filters/view';
import type { Day, Filter, Question } from '@/lib/metrics/types';
import type { Visual } from './kinds';

export type Page = {
  readonly title: string;
  readonly path: string;
  readonly visuals: readonly Visual[];
  /** Some of its visuals can be switched from one metric to another. */
  readonly switchesMetric?: true;
  /** What the whole page is about, whatever the slicers say. */
  readonly scope?: Pick<Filter, 'product' | 'category' | 'brand'> & { readonly day?: Day };
};

/** What every visual has. */
export type Placed = {
  /** Short and stable: links name it. */
  readonly id: string;
  readonly span: 'quarter' | 'third' | 'half' | 'twoThirds' | 'full';
  /** The only visuals whose selections filter this one; without it, all do. */
  readonly listens?: readonly string[];
  /** Visuals whose selections do not filter this one. */
  readonly ignores?: readonly string[];
};

/** The questions of one visual, under the names its picture reads them by; `now` decides whether it is empty. */
export type Questions = Readonly<Record<string, Question>>;
export type AskOf<V> = (visual: V, view: View) => Questions;
