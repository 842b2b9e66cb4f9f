import type { Metric, Rules } from '@/lib/metrics/types';

/** Colour of what is said; it only repeats the words. */
export type Tone = 'good' | 'warn' | 'bad' | 'soft';

/** What a rule found about a figure. */
export type Flag = {
  readonly rule: keyof Rules;
  readonly tone: Tone;
  /** A few words: `Falling for 3 weeks`. */
  readonly text: string;
  /** The numbers behind them, as a sentence. */
  readonly why: string;
};

/** The rules that a figure goes by, and what those that found something say; `explain` puts all into words. */
export type Judged = Pick<Metric, 'rules' | 'better'> & {
  readonly found: { readonly [K in keyof Rules]?: string };
};

/** What flags say in full, by their rules. */
export function foundOf(flags: readonly Flag[]): Judged['found'] {
  return Object.fromEntries(flags.map(({ rule, text, why }) => [rule, `${text}. ${why}`]));
}
