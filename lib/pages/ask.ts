import type { View } from '@/lib/filters/view';
import { canonicalQuery } from '@/lib/metrics/canonical';
import { commerce } from '@/lib/metrics/commerce';
import type { Model, Question } from '@/lib/metrics/types';
import { weighedFrom } from '@/lib/metrics/weigh';
import { askWithPart } from './ask-part';
import { type Heard, hear } from './cross';
import type { Page, Questions } from './page';

const model: Model = commerce;

/** All that a page asks, in as few questions as it takes: queries alike but for their stats are asked together. */
export type Bundle = {
  readonly questions: readonly Question[];
  /** Where the answer to a question of a visual is found; undefined when it asked no such thing. */
  readonly find: (visual: string, question: string) => number | undefined;
  /** All that a visual asks; undefined where selections leave it nothing to ask. */
  readonly questionsOf: (visual: string) => Questions | undefined;
  /** What the selections on other visuals make of a visual. */
  readonly heard: (visual: string) => Heard | undefined;
};

/** Whether a stat is asked by itself: a source holds one count of people, and none a stat that is weighed. */
const isAlone = (stat: string) =>
  model.stats[stat]?.merge === 'over time' || weighedFrom(model, stat) !== undefined;

/** Queries that differ in their stats alone have the same key; an ordered or cut one stays by itself. */
function keyOf(question: Question): string {
  if ('read' in question || question.limit !== undefined) return JSON.stringify(question);
  return JSON.stringify([question.stats.filter(isAlone), { ...question, stats: [] }]);
}

function join(known: Question | undefined, question: Question): Question {
  if (!known || 'read' in known || 'read' in question || question.limit !== undefined) return question;
  return canonicalQuery({ ...question, stats: [...known.stats, ...question.stats] });
}

/** Puts the questions of all visuals of a page together, each under the view that the selections leave it. */
export function bundle(page: Page, view: View): Bundle {
  const merged = new Map<string, Question>();
  const places = new Map<string, string>();
  const asked = new Map<string, Questions>();
  const heard = new Map(page.visuals.map((visual) => [visual.id, hear(page, visual, view)]));
  for (const visual of page.visuals) {
    const own = heard.get(visual.id);
    if (!own || own.isEmpty) continue;
    const questions = askWithPart(page, visual, own.view, own.part);
    asked.set(visual.id, questions);
    for (const [name, one] of Object.entries(questions)) {
      const question = 'read' in one ? one : canonicalQuery(one);
      const key = keyOf(question);
      merged.set(key, join(merged.get(key), question));
      places.set(`${visual.id} ${name}`, key);
    }
  }
  const keys = [...merged.keys()];
  return {
    questions: [...merged.values()],
    find: (visual, question) => {
      const key = places.get(`${visual} ${question}`);
      return key === undefined ? undefined : keys.indexOf(key);
    },
    questionsOf: (visual) => asked.get(visual),
    heard: (visual) => heard.get(visual),
  };
}
