import { beside, type Sql, type Statements, snapshot } from '@/db/client';
import { plan } from '@/lib/metrics/plan';
import type { Answer, Day, DayRange, Model, Plan, Question, Read, Row } from '@/lib/metrics/types';
import { queryAnswer } from './as-answer';
import { compile } from './compile';
import { answerFacts, groupFacts } from './facts-together';
import { shareWork } from './share-work';
import type { Statement } from './statement';
import { answerTogether, asAnswer, groupReads, statementOf } from './together';

export type DataVersion = {
  readonly version: number;
  readonly asOf: string | null;
  /** The days that it holds. */
  readonly days: DayRange;
};

/** The version that a transaction reads; null before the first refresh. */
export async function readVersion(tx: Statements): Promise<DataVersion | null> {
  const [row] = await tx.unsafe<{ version: number; as_of: string | null; from: Day; to: Day }[]>(
    `select version, as_of, first_day::text as from, last_day::text as to from mart.data_version
     order by version desc limit 1`,
  );
  return row ? { version: row.version, asOf: row.as_of, days: { from: row.from, to: row.to } } : null;
}

/**
 * Answers one query inside a snapshot; `person` is who asks, for what people keep for themselves.
 * @param planned the plan of the question, where it is known
 */
export async function answerIn(
  tx: Statements,
  model: Model,
  question: Question,
  version: DataVersion,
  person: string | null = null,
  planned?: Plan,
): Promise<Answer> {
  if ('read' in question) return answerRead(tx, question, version, person);
  const route = planned ?? plan(model, question, version.days);
  const statement = compile(model, question, route, version);
  return queryAnswer(model, question, route, version, statement, await run(tx, statement));
}

async function answerRead(
  tx: Statements,
  question: Read,
  version: DataVersion,
  person: string | null,
): Promise<Answer> {
  const statement = statementOf(question, version, person);
  const { rows, milliseconds } = await run(tx, statement);
  return asAnswer(question, version, statement, rows, milliseconds);
}

async function run(
  tx: Statements,
  { text, parameters }: Statement,
): Promise<{ rows: Row[]; milliseconds: number }> {
  const started = performance.now();
  const rows = await tx.unsafe<Row[]>(text, parameters as never[]);
  return { rows: [...rows], milliseconds: performance.now() - started };
}

/** Does work in a second transaction with the same snapshot, where one can be had. */
export type Aside = (work: (tx: Statements) => Promise<void>) => Promise<void>;

/** Fewer statements are not worth a second connection. */
const fewest = 4;

/** What a question costs, roughly: reads and facts are begun first, so that no long one is left to the end. */
function weigh(route: Plan | undefined): number {
  if (!route) return 2;
  return route.parts.some(({ source }) => source.kind === 'facts') ? 1 : 0;
}

/**
 * Answers questions inside a snapshot, those that read the same parts or facts in one statement; with `aside` on two connections
 * at a time. After a failure those that were not begun fail with it.
 */
export function answerEach(
  tx: Statements,
  model: Model,
  questions: readonly Question[],
  version: DataVersion,
  person: string | null = null,
  aside?: Aside,
): Promise<Answer>[] {
  const work = shareWork();
  const known = new Map<Question, Promise<Answer>>();
  const put = (group: readonly Question[], answer: (on: Statements) => Promise<readonly Answer[]>) => {
    const asked = work.put(answer);
    for (const [index, question] of group.entries())
      known.set(
        question,
        asked.then((answers) => answers[index] as Answer),
      );
  };
  for (const group of groupReads(questions, version, person))
    put(
      group.map(({ question }) => question),
      (on) => answerTogether(on, group, version),
    );
  const planned = questions.flatMap((question) =>
    'read' in question ? [] : [{ question, route: plan(model, question, version.days) }],
  );
  for (const group of groupFacts(planned))
    put(
      group.map(({ question }) => question),
      (on) => answerFacts(on, model, group, version),
    );
  const routes = new Map<Question, Plan>(planned.map(({ question, route }) => [question, route]));
  const alone = questions
    .filter((question) => !known.has(question))
    .sort((a, b) => weigh(routes.get(b)) - weigh(routes.get(a)));
  for (const question of alone)
    put([question], async (on) => [
      await answerIn(on, model, question, version, person, routes.get(question)),
    ]);
  // Where there is none, or it comes too late, everything is done on the first connection.
  if (aside && work.size() >= fewest) aside(work.drain).catch(() => undefined);
  void work.drain(tx);
  return questions.map((question) => known.get(question) as Promise<Answer>);
}

/** Answers questions from one version of the data, in one snapshot; null when nothing was loaded yet. */
export function answerQueries(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
): Promise<Answer[] | null> {
  return snapshot(sql, async (tx) => {
    const version = await readVersion(tx);
    const aside: Aside = (work) => beside(sql, tx, work);
    return version && (await Promise.all(answerEach(tx, model, questions, version, null, aside)));
  });
}
