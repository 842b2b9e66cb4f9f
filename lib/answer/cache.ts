import { type Sql, snapshot } from '@/db/client';
import type { Answer, Model, Question } from '@/lib/metrics/types';
import { log } from '@/lib/observe/log';
import { count, observe } from '@/lib/observe/metrics';
import { shared } from '@/lib/observe/shared';
import { answerIn, type DataVersion, readVersion } from './answer';
import { isAway, noteAway, noteBack } from './away';
import { reads } from './reads';

/** Who asks. Answers are kept apart by scope, so that row security can come through here. */
export type Viewer = {
  readonly scope: string;
  /** Whom what they keep for themselves is known by; null for one who keeps nothing. */
  readonly person: string | null;
};
export const everyone: Viewer = { scope: 'all', person: null };

/** Answers kept; the least recently used go first. */
const room = 2_000;

/** Keeps answers by version, scope and canonical query, and asks concurrent equal questions once. */
export class AnswerCache {
  private readonly kept = new Map<string, Promise<Answer>>();

  /** The answer that is kept or under way; undefined where nobody asked. */
  find(key: string): Promise<Answer> | undefined {
    return this.kept.get(key);
  }

  /** Keeps an answer for `find` alone: the next time it is asked anew. */
  put(key: string, answer: Answer): void {
    this.keep(key, Promise.resolve(answer));
  }

  private keep(key: string, answer: Promise<Answer>): void {
    this.kept.set(key, answer);
    const oldest = this.kept.size > room ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
  }

  /** The answer under a key; `ask` runs only where nobody asked before. A failure is not kept. */
  get(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      // Who asked first may have lost the connection; that is no reason to fail those who joined.
      return known.catch(() => this.get(key, ask));
    }
    const asked = ask();
    this.keep(key, asked);
    asked.catch(() => {
      if (this.kept.get(key) === asked) this.kept.delete(key);
    });
    return asked;
  }
}

const cache = shared('answers', () => new AnswerCache());
/** The version that pages saw last, for the time while the database is away. */
const last = shared<{ version: DataVersion | null }>('last version', () => ({ version: null }));

const isKept = (question: Question) => !('read' in question && reads[question.read]?.changesAtAnyTime);
const isPersonal = (question: Question) => 'read' in question && reads[question.read]?.isPersonal === true;
const keyOf = (version: DataVersion, viewer: Viewer, question: Question) =>
  JSON.stringify([version.version, viewer.scope, question, ...(isPersonal(question) ? [viewer.person] : [])]);

/** The last answers to these questions, from memory; null where one of them was never answered. */
async function recall(questions: readonly Question[], viewer: Viewer): Promise<Answer[] | null> {
  const { version } = last;
  if (!version) return null;
  const known = questions.map((question) => cache.find(keyOf(version, viewer, question)));
  const answers = await Promise.all(known.map((answer) => answer?.catch(() => null)));
  const found = answers.filter((answer) => answer != null);
  return found.length === questions.length ? found : null;
}

async function ask(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
  viewer: Viewer,
): Promise<Answer[] | null> {
  return snapshot(sql, async (tx) => {
    const version = await readVersion(tx);
    last.version = version;
    if (!version) return null;
    const answers: Answer[] = [];
    for (const question of questions) {
      const key = keyOf(version, viewer, question);
      const own = () => answerIn(tx, model, question, version, viewer.person);
      const isHit = isKept(question) && cache.find(key) !== undefined;
      count(isHit ? 'cartograph_cache_hits_total' : 'cartograph_cache_misses_total');
      const answer = await (isKept(question) ? cache.get(key, own) : own());
      if (!isKept(question)) cache.put(key, answer);
      if (!isHit) observe('cartograph_statement_seconds', answer.explain.milliseconds / 1000);
      answers.push(answer);
    }
    return answers;
  });
}

/**
 * Answers checked questions from one version, in one snapshot, out of the cache where it can; null without data.
 * While the database is away it gives the last answers where it has them, and `awaySince` says so.
 */
export async function answerCached(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
  viewer: Viewer,
): Promise<Answer[] | null> {
  const started = performance.now();
  try {
    const answers = await ask(sql, model, questions, viewer);
    noteBack();
    count('cartograph_answers_total', questions.length);
    const milliseconds = performance.now() - started;
    observe('cartograph_request_seconds', milliseconds / 1000);
    log('info', 'answered', {
      questions: questions.length,
      version: last.version?.version,
      milliseconds: Math.round(milliseconds),
    });
    return answers;
  } catch (error) {
    if (isAway(error)) {
      noteAway(error);
      const recalled = await recall(questions, viewer);
      if (recalled) {
        count('cartograph_recalled_total');
        return recalled;
      }
    }
    count('cartograph_failures_total');
    throw error;
  }
}
