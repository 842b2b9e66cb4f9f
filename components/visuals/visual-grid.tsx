import type { ReactNode } from 'react';

/** Columns of twelve that a visual takes; narrower screens give it more. */
const spans = {
  quarter: 'col-span-6 @4xl:col-span-3',
  third: 'col-span-12 @2xl:col-span-6 @5xl:col-span-4',
  half: 'col-span-12 @4xl:col-span-6',
  twoThirds: 'col-span-12 @5xl:col-span-8',
  full: 'col-span-12',
};
export type Span = keyof typeof spans;

/** The grid of a page: one layout from a phone to a wall. */
export function VisualGrid({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-12 gap-3 @5xl:gap-4">{children}</div>;
}

/** One place in the grid; its visual fills it. */
export function VisualCell({ span, children }: { readonly span: Span; readonly children: ReactNode }) {
  return <div className={`grid min-w-0 grid-cols-[minmax(0,1fr)] ${spans[span]}`}>{children}</div>;
}
