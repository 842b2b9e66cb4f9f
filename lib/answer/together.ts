import { type SQL, sql } from 'drizzle-orm';
import type { Statements } from '@/db/client';
import type { Answer, Question, Read, Row } from '@/lib/metrics/types';
import type { DataVersion } from './answer';
import { askTogether } from './ask-together';
import { reads } from './reads';
import { listShared, withShared } from './shared-parts';
import { type Statement, toStatement } from './statement';

type Prepared = {
  readonly question: Read;
  readonly statement: SQL;
  readonly shared: ReadonlyMap<string, SQL>;
};

function prepare(question: Read, version: DataVersion, person: string | null): Prepared {
  const read = reads[question.read];
  if (!read) throw new Error(`There is no read "${question.read}".`);
  const statement = read.statement(question.arguments as never, version, person);
  return { question, statement, shared: listShared(statement) };
}

const alone = ({ shared, statement }: Prepared): Statement =>
  toStatement(shared.size > 0 ? withShared(shared, sql`select * from (${statement}) answer`) : statement);

/** The one statement that answers a read by itself. */
export function statementOf(question: Read, version: DataVersion, person: string | null): Statement {
  return alone(prepare(question, version, person));
}

/** The answer of a read from its rows; a column `all` is the number of rows before a limit. */
export function asAnswer(
  { read }: Read,
  { version, asOf }: DataVersion,
  { text, parameters }: Statement,
  rows: readonly Row[],
  milliseconds: number,
): Answer {
  return {
    rows: rows.map(({ all: _, ...row }) => row),
    total: rows[0]?.all === undefined ? rows.length : Number(rows[0].all),
    rest: null,
    version,
    asOf,
    explain: {
      sources: [{ name: reads[read]?.source ?? read, ranges: [] }],
      misses: [],
      sql: text,
      parameters,
      milliseconds,
    },
  };
}

/** Reads with a part in common, group by group; the others are left out. */
export function groupReads(
  questions: readonly Question[],
  version: DataVersion,
  person: string | null,
): Prepared[][] {
  const groups: Prepared[][] = [];
  for (const question of questions) {
    if (!('read' in question)) continue;
    const prepared = prepare(question, version, person);
    if (prepared.shared.size === 0) continue;
    const group = groups.find((one) =>
      one.some(({ shared }) => [...shared.keys()].some((name) => prepared.shared.has(name))),
    );
    if (group) group.push(prepared);
    else groups.push([prepared]);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Answers reads in one statement, which reads what they share once; the time of each is that of all. */
export async function answerTogether(
  tx: Statements,
  group: readonly Prepared[],
  version: DataVersion,
): Promise<Answer[]> {
  // What a shared part holds is unknown when the statement is planned: taken for few rows, they would be looked up one by one.
  await tx.unsafe('set local enable_nestloop = off');
  const { rows, milliseconds } = await askTogether(
    tx,
    group.map(({ statement }) => statement),
  );
  await tx.unsafe('set local enable_nestloop = on');
  return group.map((one, place) =>
    asAnswer(one.question, version, alone(one), rows[place] ?? [], milliseconds),
  );
}
