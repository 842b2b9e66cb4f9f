import { sql } from 'drizzle-orm';
import type { Statements } from '@/db/client';
import { visits } from '@/db/facts/visits';
import type { Answer, DayRange, Model, Plan, Query } from '@/lib/metrics/types';
import type { DataVersion } from './answer';
import { queryAnswer } from './as-answer';
import { askTogether } from './ask-together';
import { compile, selectAnswer } from './compile';
import { visitScope } from './compile-facts';
import { toStatement } from './statement';

export type Planned = { readonly question: Query; readonly route: Plan };

const isFacts = ({ parts }: Plan) => parts.length === 1 && parts[0]?.source.kind === 'facts';

/** The days of some ranges, each once. */
function joinRanges(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || range.from > last.to) joined.push(range);
    else if (range.to > last.to) joined[joined.length - 1] = { from: last.from, to: range.to };
  }
  return joined;
}

/** What the visits of a question are counted within, whatever its days: the same for the same visits. */
const keyOf = (question: Query) =>
  JSON.stringify(toStatement(visits({ ...visitScope(question), days: () => sql.raw('true') })));

/**
 * Questions that only the facts answer, in groups that count the visits within the same products. The route of each
 * names the days of its whole group, so that its visits are found once for all.
 */
export function groupFacts(planned: readonly Planned[]): Planned[][] {
  const groups = new Map<string, Planned[]>();
  for (const one of planned.filter(({ route }) => isFacts(route))) {
    const scope = keyOf(one.question);
    groups.set(scope, [...(groups.get(scope) ?? []), one]);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => {
      const days = joinRanges(group.flatMap(({ route }) => route.parts.flatMap(({ ranges }) => ranges)));
      return group.map(({ question, route }) => ({
        question,
        route: { ...route, parts: route.parts.map((part) => ({ ...part, readsWith: days })) },
      }));
    });
}

/** Answers a group of questions to the facts in one statement; the time of each is that of all. */
export async function answerFacts(
  tx: Statements,
  model: Model,
  group: readonly Planned[],
  version: DataVersion,
): Promise<Answer[]> {
  const { rows, milliseconds } = await askTogether(
    tx,
    group.map(({ question, route }) => selectAnswer(model, question, route, version)),
  );
  return group.map(({ question, route }, place) =>
    queryAnswer(model, question, route, version, compile(model, question, route, version), {
      rows: rows[place] ?? [],
      milliseconds,
    }),
  );
}
