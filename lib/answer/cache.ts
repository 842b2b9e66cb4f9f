import { beside, type Sql, snapshot } from '@/db/client';
import type { Answer, Model, Question } from '@/lib/metrics/types';
import { log } from '@/lib/observe/log';
import { count, observe } from '@/lib/observe/metrics';
import { shared } from '@/lib/observe/shared';
import { answerEach, type DataVersion, readVersion } from './answer';
import { isAway, noteAway, noteBack } from './away';
import { Kept } from './kept';
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

/** By version, scope and canonical query. */
const cache = shared('answers', () => new Kept<Answer>(room));
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

/**
 * Asks what nobody has asked, and finds the rest: what others wait for themselves is not waited for here, so that
 * those who come together at a new version do not hold all connections for it.
 */
function find(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
  viewer: Viewer,
): Promise<readonly { readonly answer: Promise<Answer> }[] | null> {
  return snapshot(sql, async (tx) => {
    const version = await readVersion(tx);
    last.version = version;
    if (!version) return null;
    const wanted = questions.map((question) => {
      const key = keyOf(version, viewer, question);
      const known = isKept(question) ? cache.find(key) : undefined;
      count(known ? 'cartograph_cache_hits_total' : 'cartograph_cache_misses_total');
      return { question, key, known };
    });
    const unknown = wanted.filter(({ known }) => !known).map(({ question }) => question);
    const answering = answerEach(tx, model, unknown, version, viewer.person, (work) => beside(sql, tx, work));
    const asked = new Map(unknown.map((question, index) => [question, answering[index] as Promise<Answer>]));
    const found = wanted.map(({ question, key, known }) => ({
      question,
      key,
      isNew: !known,
      answer: known ?? (asked.get(question) as Promise<Answer>),
    }));
    for (const { question, key, isNew, answer } of found)
      if (isNew && isKept(question)) cache.put(key, answer);
    for (const { explain } of await Promise.all(answering))
      observe('cartograph_statement_seconds', explain.milliseconds / 1000);
    // Asked anew each time; the last answer is for the time while the database is away.
    for (const { question, key, answer } of found) if (!isKept(question)) cache.put(key, answer);
    return found;
  });
}

/** Whom one joined may have lost the connection: then one asks oneself. */
const mostTries = 3;

async function ask(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
  viewer: Viewer,
): Promise<Answer[] | null> {
  for (let tries = 1; ; tries += 1) {
    const found = await find(sql, model, questions, viewer);
    try {
      return found && (await Promise.all(found.map(({ answer }) => answer)));
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
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
