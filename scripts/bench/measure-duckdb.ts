import { connect } from '@/db/client';
import { answerQueries } from '@/lib/answer/answer';
import { compile } from '@/lib/answer/compile';
import { commerce } from '@/lib/metrics/commerce';
import { plan } from '@/lib/metrics/plan';
import type { Query, Row } from '@/lib/metrics/types';
import { openDuckdb } from './duckdb';
import { factsOnly } from './facts-only';
import { isSameAnswer } from './same-rows';
import { round, summarise } from './summarise';
import { openWalks, type PageName, pageNames } from './walks';

export type DuckdbTimes = {
  /** Milliseconds for the questions of one interaction, half of them below: the views' and DuckDB's. */
  readonly pages: Readonly<Record<string, { readonly views: number; readonly duckdb: number }>>;
  /** How many times as long DuckDB takes, over all pages. */
  readonly ratio: number | null;
  readonly equal: number;
  readonly different: readonly string[];
};

const stepsAPage = 8;
/** Facts are asked without views of any version. */
const noVersion = { version: 0, asOf: null, days: { from: '', to: '' } };

/** What is beyond a limit is counted beside the rows; it is no part of them. */
const withoutTotals = (rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !/^all( |$)/.test(key))));

/**
 * Asks DuckDB, which holds a copy of the facts, the questions of some steps of the walk, one step after the other
 * and by turns with the views. The questions with SQL of their own are left out on both sides.
 */
export async function measureDuckdb(
  url: string,
  folder: string,
  interactions: number,
  seed: number,
): Promise<DuckdbTimes> {
  const sql = connect(url, 'serve');
  const duckdb = await openDuckdb(url, folder);
  try {
    const walks = await openWalks(sql);
    const every = Math.max(1, Math.floor(interactions / stepsAPage));
    const steps = walks.steps(interactions, seed).filter((_, index) => index % every === 0);
    const different: string[] = [];
    const all: { views: number; duckdb: number }[] = [];
    let equal = 0;
    const measure = async (page: PageName) => {
      const times: typeof all = [];
      // The first step warms both up.
      for (const [index, { link }] of [...steps.slice(0, 1), ...steps.slice(0, stepsAPage)].entries()) {
        const queries = walks
          .questions(page, link)
          .filter((question): question is Query => !('read' in question));
        const began = performance.now();
        const answers = (await answerQueries(sql, commerce, queries)) ?? [];
        const answered = performance.now();
        const counted: Row[][] = [];
        for (const query of queries)
          counted.push(await duckdb.ask(compile(factsOnly, query, plan(factsOnly, query), noVersion)));
        const ended = performance.now();
        if (index === 0) continue;
        times.push({ views: answered - began, duckdb: ended - answered });
        for (const [place, query] of queries.entries()) {
          if (isSameAnswer(answers[place]?.rows ?? [], withoutTotals(counted[place] ?? []))) equal += 1;
          else different.push(JSON.stringify(query));
        }
      }
      all.push(...times);
      return mediansOf(times);
    };
    const byPage: Record<string, { views: number; duckdb: number }> = {};
    for (const page of pageNames) byPage[page] = await measure(page);
    const { views, duckdb: theirs } = mediansOf(all);
    return { pages: byPage, ratio: views > 0 ? round(theirs / views) : null, equal, different };
  } finally {
    duckdb.close();
    await sql.end();
  }
}

const mediansOf = (times: readonly { readonly views: number; readonly duckdb: number }[]) => ({
  views: summarise(times.map((time) => time.views))?.p50 ?? 0,
  duckdb: summarise(times.map((time) => time.duckdb))?.p50 ?? 0,
});
