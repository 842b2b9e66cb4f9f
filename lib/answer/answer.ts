import { type Sql, type Statements, snapshot } from '@/db/client';
import { plan } from '@/lib/metrics/plan';
import type { Answer, Day, DayRange, Model, Query, Question, Read, Row } from '@/lib/metrics/types';
import { compile, type Statement, toStatement } from './compile';
import { reads } from './reads';

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
  const statement = compile(model, question, route, version.version);
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
  const read = reads[question.read];
  if (!read) throw new Error(`There is no read "${question.read}".`);
  const statement = toStatement(read.statement(question.arguments as never, version, person));
  const { rows, milliseconds } = await run(tx, statement);
  const total = rows[0]?.all === undefined ? rows.length : Number(rows[0].all);
  return {
    rows: rows.map(({ all: _, ...row }) => row),
    total,
    rest: null,
    ...stampOf(version),
    explain: {
      sources: [{ name: read.source, ranges: [] }],
      misses: [],
      sql: statement.text,
      parameters: statement.parameters,
      milliseconds,
    },
  };
}

async function run(
  tx: Statements,
  { text, parameters }: Statement,
): Promise<{ rows: Row[]; milliseconds: number }> {
  const started = performance.now();
  const rows = await tx.unsafe<Row[]>(text, parameters as never[]);
  return { rows: [...rows], milliseconds: performance.now() - started };
}

/** Answers questions from one version of the data, in one snapshot; null when nothing was loaded yet. */
export function answerQueries(
  sql: Sql,
  model: Model,
  questions: readonly Question[],
): Promise<Answer[] | null> {
  return snapshot(sql, async (tx) => {
    const version = await readVersion(tx);
    if (!version) return null;
    const answers: Answer[] = [];
    for (const question of questions) answers.push(await answerIn(tx, model, question, version));
    return answers;
  });
}
