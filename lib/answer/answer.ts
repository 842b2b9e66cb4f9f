import { type Sql, type Statements, snapshot } from '@/db/client';
import { plan } from '@/lib/metrics/plan';
import type { Answer, Day, DayRange, Model, Query, Question, Read, Row } from '@/lib/metrics/types';
import { compile, type Statement } from './compile';
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

/** The rows under a limit, freed of the columns that carry the totals, and what the limit cut. */
function cut(model: Model, query: Query, rows: readonly Row[]): Pick<Answer, 'rows' | 'total' | 'rest'> {
  if (query.limit === undefined) return { rows, total: rows.length, rest: null };
  const total = Number(rows[0]?.all ?? 0);
  const kept = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !/^all( |$)/.test(key))),
  );
  if (total <= kept.length) return { rows: kept, total, rest: null };
  const sums = query.stats.filter((stat) => model.stats[stat]?.merge === 'sum');
  const rest = sums.map((stat) => [
    stat,
    Number(rows[0]?.[`all ${stat}`] ?? 0) - kept.reduce((sum, row) => sum + Number(row[stat]), 0),
  ]);
  return { rows: kept, total, rest: Object.fromEntries(rest) };
}

const stampOf = ({ version, asOf }: DataVersion) => ({ version, asOf });

/** Answers one query inside a snapshot; `person` is who asks, for what people keep for themselves. */
export async function answerIn(
  tx: Statements,
  model: Model,
  question: Question,
  version: DataVersion,
  person: string | null = null,
): Promise<Answer> {
  if ('read' in question) return answerRead(tx, question, version, person);
  const route = plan(model, question, version.days);
  const statement = compile(model, question, route, version);
  const { rows, milliseconds } = await run(tx, statement);
  return {
    ...cut(model, question, rows),
    ...stampOf(version),
    explain: {
      sources: route.parts.map(({ source, ranges }) => ({ name: source.name, ranges })),
      misses: route.misses,
      sql: statement.text,
      parameters: statement.parameters,
      milliseconds,
    },
  };
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

/**
 * Answers questions one after the other inside a snapshot, those that read the same parts in one statement. Each is
 * answered by the time the one before it is.
 */
export function answerEach(
  tx: Statements,
  model: Model,
  questions: readonly Question[],
  version: DataVersion,
  person: string | null = null,
): Promise<Answer>[] {
  const together = groupReads(questions, version, person);
  let before: Promise<unknown> = Promise.resolve();
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    // After a failure the transaction is over: what follows fails with it.
    const asked = before.then(work);
    before = asked;
    return asked;
  };
  const groups = together.map((group) => {
    const asked = next(() => answerTogether(tx, group, version));
    return group.map(
      (one, index) => [one.question, asked.then((answers) => answers[index] as Answer)] as const,
    );
  });
  const known = new Map<Question, Promise<Answer>>(groups.flat());
  return questions.map(
    (question) => known.get(question) ?? next(() => answerIn(tx, model, question, version, person)),
  );
}

/** Answers questions from one version of the data, in one snapshot; null when nothing was loaded yet. */
export function answerQueries(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
): Promise<Answer[] | null> {
  return snapshot(sql, async (tx) => {
    const version = await readVersion(tx);
    return version && (await Promise.all(answerEach(tx, model, questions, version)));
  });
}
