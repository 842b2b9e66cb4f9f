import type { Attribute } from '@/lib/metrics/types';

/** What a mark of a visual can stand for. `time` holds one run of days, `from..to`. */
export type PickDimension = Exclude<Attribute, 'crawler' | 'priceBand'> | 'category' | 'step' | 'time';

/** A selection made on a visual: it filters every other visual. Its values are alternatives. */
export type Clause = {
  readonly visual: string;
  readonly dimension: PickDimension;
  readonly values: readonly string[];
};

/** What one mark stands for: a cell of a table of two dimensions has two. */
export type Mark = { readonly [D in PickDimension]?: string };

export const pickDimensions = [
  'time',
  'category',
  'brand',
  'product',
  'customerType',
  'segment',
  'dayType',
  'weekday',
  'hour',
  'step',
] as const satisfies readonly PickDimension[];

const escapes = { '%': '%25', '~': '%7E' } as const;
const encode = (value: string) => value.replaceAll(/[%~]/g, (sign) => escapes[sign as '%' | '~']);
const decode = (text: string) => text.replaceAll('%7E', '~').replaceAll('%25', '%');

/** Reads `visual.dimension:value~value` texts; what is not of that form is left out. */
export function readPicks(texts: readonly string[]): Clause[] {
  return texts.flatMap((text) => {
    const [, visual, name, list] = /^([\w-]+)\.(\w+):(.+)$/s.exec(text) ?? [];
    const dimension = pickDimensions.find((one) => one === name);
    if (!visual || !dimension || !list) return [];
    return [{ visual, dimension, values: list.split('~').map(decode) }];
  });
}

/** Writes what `readPicks` reads. */
export function writePicks(clauses: readonly Clause[]): string[] {
  return clauses.map(
    ({ visual, dimension, values }) => `${visual}.${dimension}:${values.map(encode).join('~')}`,
  );
}

/** The ends of a run of days, or null for a text that is none. */
export function readDays(value: string | undefined): { from: string; to: string } | null {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(value ?? '') ?? [];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

const markEntries = (mark: Mark) => Object.entries(mark) as [PickDimension, string][];
const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/** The clauses after a mark was picked alone: it replaces all others, or ends where it was all there is. */
export function pickMark(clauses: readonly Clause[], visual: string, mark: Mark): Clause[] {
  const picked = markEntries(mark).map(([dimension, value]) => ({ visual, dimension, values: [value] }));
  const isAll =
    clauses.length === picked.length &&
    picked.every(({ dimension, values }) =>
      clauses.some(
        (one) => one.visual === visual && one.dimension === dimension && sameList(one.values, values),
      ),
    );
  return isAll ? [] : picked;
}

/** The clauses after a mark was added to them, or taken out where it was in. */
export function addMark(clauses: readonly Clause[], visual: string, mark: Mark): Clause[] {
  const entries = markEntries(mark);
  const valuesOf = (dimension: PickDimension) =>
    clauses.find((one) => one.visual === visual && one.dimension === dimension)?.values ?? [];
  const isIn = entries.every(([dimension, value]) => valuesOf(dimension).includes(value));
  // Of a cell that is taken out, the side with more values gives way, so that the fewest others leave with it.
  const [leaving] = entries.toSorted(([a], [b]) => valuesOf(b).length - valuesOf(a).length);
  const changed = entries.map(([dimension, value]): Clause => {
    const values = valuesOf(dimension);
    if (dimension === 'time') return { visual, dimension, values: isIn ? [] : [joinDays(values[0], value)] };
    if (!isIn) return { visual, dimension, values: [...new Set([...values, value])] };
    return {
      visual,
      dimension,
      values: dimension === leaving?.[0] ? values.filter((one) => one !== value) : values,
    };
  });
  const others = clauses.filter(
    (one) => one.visual !== visual || !entries.some(([d]) => d === one.dimension),
  );
  return changed.some(({ values }) => values.length === 0) ? others : [...others, ...changed];
}

/** Days are one run: another joins it with all that lie between. */
function joinDays(known: string | undefined, added: string): string {
  const [a, b] = [readDays(known), readDays(added)];
  if (!a || !b) return added;
  const days = [a.from, a.to, b.from, b.to].sort();
  return `${days[0]}..${days[3]}`;
}
