import { connect } from '@/db/client';
import { answerQueries } from '@/lib/answer/answer';
import { commerce } from '@/lib/metrics/commerce';
import type { Question } from '@/lib/metrics/types';
import { factsOnly } from './facts-only';
import { isSameAnswer } from './same-rows';
import { round, summarise } from './summarise';
import { openWalks, type PageName, pageNames } from './walks';

export type PageTimes = NonNullable<ReturnType<typeof summarise>> & {
  /** The interaction that took longest, and its slowest question. */
  readonly worst: { readonly link: string; readonly question: string; readonly milliseconds: number };
  readonly questions: number;
};
export type AnswerTimes = {
  readonly pages: Readonly<Record<PageName, PageTimes | null>>;
  /** Facts asked the same questions, against the planned answer: time, and whether they were equal. */
  readonly ratioToFacts: number | null;
  readonly equalAnswers: number;
  /** The questions that were answered differently. */
  readonly different: readonly string[];
};

const compared = 12;

/**
 * Walks over each page: the server's time for all questions of an interaction, from the database and not from the
 * cache. The first interactions warm the connection up and are not counted.
 */
export async function measureAnswers(
  url: string,
  interactions: number,
  seed: number,
  onStep: (page: string, done: number) => void,
): Promise<AnswerTimes> {
  const sql = connect(url, 'serve');
  try {
    const walks = await openWalks(sql);
    const steps = walks.steps(interactions, seed);
    const times: Partial<Record<PageName, PageTimes | null>> = {};
    const taken: Question[] = [];
    for (const name of pageNames) {
      const milliseconds: number[] = [];
      let worst = { link: '', question: '', milliseconds: 0 };
      let asked = 0;
      for (const [index, { link }] of [...steps.slice(0, 3), ...steps].entries()) {
        const checked = walks.questions(name, link);
        const began = performance.now();
        const answers = (await answerQueries(sql, commerce, checked)) ?? [];
        const took = performance.now() - began;
        if (index < 3) continue;
        milliseconds.push(took);
        asked = checked.length;
        if (took > worst.milliseconds) {
          const slowest = answers.toSorted((a, b) => b.explain.milliseconds - a.explain.milliseconds)[0];
          const place = slowest ? answers.indexOf(slowest) : 0;
          worst = {
            link: JSON.stringify(link),
            question: JSON.stringify(checked[place]),
            milliseconds: round(took),
          };
        }
        taken.push(
          ...checked.filter((question) => !('read' in question) && question.limit === undefined).slice(0, 1),
        );
        onStep(name, index - 2);
      }
      const summary = summarise(milliseconds);
      times[name] = summary && { ...summary, worst, questions: asked };
    }
    let [fast, slow, equal] = [0, 0, 0];
    const different: string[] = [];
    const every = Math.max(1, Math.floor(taken.length / compared));
    for (const question of taken.filter((_, index) => index % every === 0).slice(0, compared)) {
      const [planned] = (await answerQueries(sql, commerce, [question])) ?? [];
      const [counted] = (await answerQueries(sql, factsOnly, [question]).catch(() => null)) ?? [];
      if (!planned || !counted) continue;
      fast += planned.explain.milliseconds;
      slow += counted.explain.milliseconds;
      if (isSameAnswer(planned.rows, counted.rows)) equal += 1;
      else different.push(JSON.stringify(question));
    }
    return {
      pages: times as Record<PageName, PageTimes | null>,
      ratioToFacts: fast > 0 ? round(slow / fast) : null,
      equalAnswers: equal,
      different,
    };
  } finally {
    await sql.end();
  }
}
