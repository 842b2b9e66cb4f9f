import { formatValue } from '@/lib/format';
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

const names: Readonly<Record<keyof Rules, string>> = {
  target: 'Against the target',
  variation: 'Outside normal variation',
  falling: 'Weeks in a row',
};

/** A rule in words, with what it found. */
export type ExplainedRule = {
  readonly rule: keyof Rules;
  readonly label: string;
  readonly text: string;
  readonly found: string | null;
};

/** The rules of a metric in words; `flags` are what they found. */
export function explainRules(
  { rules = {}, better }: Pick<Metric, 'rules' | 'better'>,
  flags: readonly Flag[] = [],
): ExplainedRule[] {
  const { target, variation, falling } = rules;
  const share = (part: number) => formatValue(part, 'percent', 'compact');
  const words: Readonly<Record<keyof Rules, string | undefined>> = {
    target:
      target &&
      `On track where the projected end of the month reaches the target; at risk where it falls short by up to ${share(target.atRisk)}; off track where by more.`,
    variation:
      variation &&
      `One of the last ${variation.days} finished days lies outside what is normal for its weekday, learned from the same weekday within four weeks on either side.`,
    falling:
      falling &&
      `Each of the last ${falling.weeks} whole weeks, Monday to Sunday, is ${better === 'down' ? 'above' : 'below'} the week before it, by ${share(falling.least)} or more in all.`,
  };
  return (['target', 'variation', 'falling'] as const).flatMap((rule) => {
    const [text, flag] = [words[rule], flags.find((one) => one.rule === rule)];
    return text === undefined
      ? []
      : [{ rule, label: names[rule], text, found: flag ? `${flag.text}. ${flag.why}` : null }];
  });
}
