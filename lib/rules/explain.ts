import { formatValue } from '@/lib/format';
import type { Rules } from '@/lib/metrics/types';
import type { Judged } from './flag';

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

/** The rules of a figure in words. */
export function explainRules({ rules = {}, better, found }: Judged): ExplainedRule[] {
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
    const text = words[rule];
    return text === undefined ? [] : [{ rule, label: names[rule], text, found: found[rule] ?? null }];
  });
}
