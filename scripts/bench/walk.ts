import type { Link } from '@/lib/filters/link';
import { dayTypes } from '@/lib/filters/view';
import { addDays, countDays } from '@/lib/metrics/grain';
import { createRandom } from '@/lib/sample/random';

export type WalkChoices = {
  readonly first: string;
  readonly last: string;
  readonly nodes: readonly string[];
  readonly brands: readonly string[];
  readonly segments: readonly string[];
};
export type Step = {
  readonly what: 'date' | 'category' | 'brand' | 'segment' | 'weekday';
  readonly link: Link;
};

/** What a person changes, in how many of a hundred interactions. */
const shares = [
  ['date', 35],
  ['category', 25],
  ['brand', 15],
  ['segment', 15],
  ['weekday', 10],
] as const;

/** A seeded walk: each step changes one slicer and keeps the others, as a person does who looks for something. */
export function walk(start: Link, choices: WalkChoices, steps: number, seed: number): Step[] {
  const random = createRandom(seed, 1);
  const pick = <T>(list: readonly T[]): T[] => {
    const one = list[random.below(Math.max(1, list.length))];
    return one === undefined ? [] : [one];
  };
  const draw = () => {
    let left = random.below(100);
    for (const [what, share] of shares) {
      if (left < share) return what;
      left -= share;
    }
    return 'date' as const;
  };
  const days = countDays({ from: choices.first, to: choices.last });
  const change = (what: Step['what']): Partial<Link> => {
    // One time in four a slicer is cleared.
    const isCleared = random.below(4) === 0;
    switch (what) {
      case 'date': {
        const length = Math.min(days, [7, 14, 30, 61, 92, days][random.below(6)] ?? days);
        const from = addDays(choices.first, random.below(days - length + 1));
        return { from, to: addDays(from, length - 1) };
      }
      case 'category':
        return { category: isCleared ? [] : pick(choices.nodes) };
      case 'brand':
        return { brand: isCleared ? [] : pick(choices.brands.slice(0, 50)) };
      case 'segment':
        return { segment: isCleared ? [] : pick(choices.segments) };
      case 'weekday':
        return { days: isCleared ? [] : pick(dayTypes) };
    }
  };
  let link = start;
  return Array.from({ length: steps }, () => {
    const what = draw();
    link = { ...link, ...change(what) };
    return { what, link };
  });
}
