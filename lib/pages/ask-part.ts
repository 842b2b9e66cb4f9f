import type { View } from '@/lib/filters/view';
import type { Question } from '@/lib/metrics/types';
import { narrowBy, type Part } from './cross';
import { highlightOf } from './highlight';
import { askVisual, type Visual } from './kinds';
import type { Page, Questions } from './page';

/** The name under which the part of a question is asked. */
export const partName = (question: string): string => `part ${question}`;

/** The part of a question: the same marks, fewer of what they count. Null where nothing is in it. */
function partOf(
  page: Page,
  question: Question,
  view: View,
  part: Part,
  ofView: Question | undefined,
): Question | null {
  // A read knows its days and filters in its own way: it is asked as under the part's view.
  if ('read' in question) return ofView ?? null;
  const dates = { ...view.dates, ...question.range };
  const narrowed = narrowBy(page, { ...view, dates, where: question.where }, part.clauses);
  const { from, to } = narrowed?.dates ?? dates;
  return narrowed && { ...question, range: { from, to }, where: narrowed.where };
}

/** What a visual asks; where it highlights, the part of each question that makes marks too. */
export function askWithPart(page: Page, visual: Visual, view: View, part: Part | null): Questions {
  const questions = askVisual(visual, view);
  const highlight = highlightOf(visual, view);
  if (!part?.view || !highlight) return questions;
  const under = askVisual(visual, part.view);
  const asked = { ...questions };
  for (const [name, question] of Object.entries(questions)) {
    if (!name.startsWith(highlight.of)) continue;
    const one = partOf(page, question, view, part, under[name]);
    if (!one) continue;
    if (highlight.isInside && 'read' in question && 'read' in one) {
      const { range, where } = one.arguments;
      asked[name] = { ...question, arguments: { ...question.arguments, part: { range, where } } };
    } else asked[partName(name)] = one;
  }
  return asked;
}
