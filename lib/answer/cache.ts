import { type Sql, snapshot } from '@/db/client';
import type { Answer, Model, Question } from '@/lib/metrics/types';
import { answerIn, readVersion } from './answer';
import { reads } from './reads';

/** Who asks. Answers are kept apart by scope, so that row security can come through here. */
export type Viewer = { readonly scope: string };
export const everyone: Viewer = { scope: 'all' };

/** Answers kept; the least recently used go first. */
const room = 2_000;

/** Keeps answers by version, scope and canonical query, and asks concurrent equal questions once. */
export class AnswerCache {
  private readonly kept = new Map<string, Promise<Answer>>();

  /** The answer under a key; `ask` runs only where nobody asked before. A failure is not kept. */
  get(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const asked = ask();
    this.kept.set(key, asked);
    asked.catch(() => this.kept.delete(key));
    const oldest = this.kept.size > room ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    return asked;
  }
}

const cache = new AnswerCache();

const isKept = (question: Question) => !('read' in question && reads[question.read]?.changesAtAnyTime);

/** Answers checked questions from one version, in one snapshot, out of the cache where it can; null without data. */
export function answerCached(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
  viewer: Viewer,
): Promise<Answer[] | null> {
  return snapshot(sql, async (tx) => {
    const version = await readVersion(tx);
    if (!version) return null;
    const answers: Answer[] = [];
    for (const question of questions) {
      const key = JSON.stringify([version.version, viewer.scope, question]);
      const ask = () => answerIn(tx, model, question, version);
      answers.push(await (isKept(question) ? cache.get(key, ask) : ask()));
    }
    return answers;
  });
}
