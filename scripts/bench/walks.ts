import type { Sql } from '@/db/client';
import { readCatalog } from '@/lib/answer/catalog';
import { checkQuestion } from '@/lib/answer/check';
import { type Link, loadLink } from '@/lib/filters/link';
import { resolveView } from '@/lib/filters/view';
import { commerce } from '@/lib/metrics/commerce';
import type { Question } from '@/lib/metrics/types';
import { bundle } from '@/lib/pages/ask';
import { customers } from '@/lib/pages/customers';
import { executive } from '@/lib/pages/executive';
import type { Page } from '@/lib/pages/page';
import { products } from '@/lib/pages/products';
import { scopeView } from '@/lib/pages/scope';
import { type Step, walk } from './walk';

export const pages = { executive, customers, products } as const satisfies Record<string, Page>;
export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];

/** Walks over what the data offer to choose from. */
export type Walks = {
  readonly steps: (count: number, seed: number) => Step[];
  /** All that a page asks under a link, as the server takes it. */
  readonly questions: (page: PageName, link: Link) => Question[];
};

/** Reads what can be walked over; throws without data. */
export async function openWalks(sql: Sql): Promise<Walks> {
  const catalog = await readCatalog(sql);
  if (!catalog) throw new Error('The bench needs data.');
  const { stamp, nodes, brands, segments } = catalog;
  const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);
  const bounds = { first: stamp.firstDay, last: stamp.lastDay };
  const choices = { bounds, nodes: values(nodes), brands: values(brands) };
  const start = await loadLink(new URLSearchParams());
  return {
    steps: (count, seed) => walk(start, { ...bounds, ...choices, segments: values(segments) }, count, seed),
    questions: (page, link) =>
      bundle(pages[page], scopeView(pages[page], resolveView(link, choices))).questions.map((question) =>
        checkQuestion(commerce, question),
      ),
  };
}
