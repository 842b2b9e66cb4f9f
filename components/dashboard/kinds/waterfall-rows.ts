import { formatValue } from '@/lib/format';
import type { Answer } from '@/lib/metrics/types';
import type { Decomposition, Effects, Part } from '@/lib/stats/decompose-change';
import { waterfallSteps } from '@/lib/stats/waterfall-steps';
import type { TipContext } from '../../charts/tip';
import type { WaterfallStep } from '../../charts/waterfall-option';

/** Units and revenue (cents) of every key that either period has. */
export function partsOf(now: Answer | undefined, before: Answer | undefined, key: string): Part[] {
  const read = (answer: Answer | undefined) =>
    new Map(
      answer?.rows.map((row) => [
        String(row[key]),
        { units: Number(row.units ?? 0), cents: Number(row.revenue ?? 0) },
      ]),
    );
  const [after, then] = [read(now), read(before)];
  const none = { units: 0, cents: 0 };
  return [...new Set([...then.keys(), ...after.keys()])].map((name) => ({
    key: name,
    before: then.get(name) ?? none,
    now: after.get(name) ?? none,
  }));
}

/** What parts had in cents in the comparison, added up: where a waterfall begins. */
export function startOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { before }) => sum + before.cents, 0);
}

export const effectNames = { volume: 'Volume', price: 'Price', mix: 'Mix' } as const;
type EffectName = keyof typeof effectNames;
const effects: readonly EffectName[] = ['volume', 'price', 'mix'];

const namedEffects = (part: Effects) =>
  effects.map((effect) => ({ name: effectNames[effect], value: part[effect] }));

/** The whole change as its three effects. */
export function effectSteps(change: Decomposition): WaterfallStep[] {
  return effects.map((effect) => ({ key: effect, name: effectNames[effect], change: change[effect] }));
}

/**
 * The parts with the largest changes, and one step for all others, each with its effects; together they are the
 * whole change to the cent.
 */
export function partSteps(
  change: Decomposition,
  top: number,
  name: (key: string) => string,
): WaterfallStep[] {
  const parts = new Map(change.parts.map((part) => [part.key, part]));
  const { steps, rest } = waterfallSteps(change.parts, top);
  const shown = new Set(steps.map(({ key }) => key));
  const others = change.parts.filter((part) => !shown.has(part.key));
  const sumOf = (effect: EffectName) => others.reduce((sum, part) => sum + part[effect], 0);
  const restStep = rest && {
    key: '__rest',
    name: `${rest.count} others`,
    change: rest.change,
    parts: effects.map((effect) => ({ name: effectNames[effect], value: sumOf(effect) })),
  };
  return [
    ...steps.map((step) => {
      const part = parts.get(step.key);
      return { ...step, name: name(step.key), ...(part && { parts: namedEffects(part) }) };
    }),
    ...(restStep ? [restStep] : []),
  ];
}

/** Steps with what their tooltips say of the part beyond its change: what it is now, among all, and by week. */
export function withContext(
  steps: readonly WaterfallStep[],
  context: Readonly<Record<string, TipContext>>,
  parts: readonly Part[],
): WaterfallStep[] {
  const now = new Map(parts.map((part) => [part.key, part.now.cents]));
  return steps.map((step) => {
    const [own, cents] = [context[step.key], now.get(step.key)];
    if (!own || cents === undefined) return step;
    const line = { name: 'Now', value: formatValue(cents, 'money', 'full') };
    return { ...step, context: { ...own, lines: [line, ...own.lines] } };
  });
}
