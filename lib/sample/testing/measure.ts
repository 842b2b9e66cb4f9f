import type { SampleOptions } from '../index';
import { type Fields, readRows } from './read';

type Session = {
  readonly month: string;
  readonly started: string;
  events: number;
  views: number;
  carts: number;
  purchases: number;
  readonly level1: Set<string>;
  readonly ordered: Set<string>;
};

/** Everything that is counted in one pass over a sample. */
export type Tally = {
  readonly rows: Map<string, number>;
  readonly rowsByDay: Map<string, number>;
  readonly sessions: Map<string, Session>;
  readonly users: Map<string, Set<string>>;
  readonly buyers: Map<string, Set<string>>;
  readonly purchasesOf: Map<string, number>;
  readonly prices: number[];
  readonly paid: number[];
  readonly revenueByBrand: Map<string, number>;
};

/** Most facts are published about October and November 2019 only, before the relabelling. */
export const isEarly = (month: string) => month === '2019-Oct' || month === '2019-Nov';

/** Reads a sample of October and later and counts it. */
export function tally(options: SampleOptions): Tally {
  const counts: Tally = {
    rows: new Map(),
    rowsByDay: new Map(),
    sessions: new Map(),
    users: new Map(),
    buyers: new Map(),
    purchasesOf: new Map(),
    prices: [],
    paid: [],
    revenueByBrand: new Map(),
  };
  let before = '';
  const codes = new Map<string, string>();
  for (const { month, fields } of readRows(options)) {
    const line = fields.join(',');
    if (line === before) add(counts.rows, `${month} repeated`);
    before = line;
    count(counts, month, fields, codes);
  }
  return counts;
}

function count(counts: Tally, month: string, fields: Fields, codes: Map<string, string>): void {
  const [time, kind, product, , code, brand, price, user, id] = fields;
  add(counts.rows, month);
  add(counts.rows, `${month} ${kind}`);
  add(counts.rowsByDay, `${time.slice(0, 10)} ${kind}`);
  if (code === '') add(counts.rows, `${month} without code`);
  if (brand === '') add(counts.rows, `${month} without brand`);
  if (price === '0.00') add(counts.rows, `${kind} at zero`);
  collect(counts.users, month, user);
  // The first label wins, so that the relabelling of December moves nothing.
  const first = codes.get(product) ?? code;
  codes.set(product, first);
  const early = isEarly(month);
  if (early) counts.prices.push(Number(price));
  const session = counts.sessions.get(id) ?? {
    month,
    started: time,
    events: 0,
    views: 0,
    carts: 0,
    purchases: 0,
    level1: new Set<string>(),
    ordered: new Set<string>(),
  };
  counts.sessions.set(id, session);
  session.events++;
  session.level1.add(first.split('.')[0] ?? '');
  if (kind === 'view') session.views++;
  if (kind === 'cart') session.carts++;
  if (kind !== 'purchase') return;
  session.purchases++;
  session.ordered.add(first);
  collect(counts.buyers, month, user);
  add(counts.purchasesOf, user);
  if (!early) return;
  counts.paid.push(Number(price));
  counts.revenueByBrand.set(brand, (counts.revenueByBrand.get(brand) ?? 0) + Number(price));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function collect(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}

/** The value below which a share of the numbers lies; sorts them. */
export function quantile(numbers: number[], share: number): number {
  numbers.sort((a, b) => a - b);
  return numbers[Math.floor(numbers.length * share)] ?? Number.NaN;
}

/** How much more often two codes (with all below them) are in one order than chance would have it. */
export function lift(counts: Tally, one: string, two: string): number {
  const holds = (ordered: Set<string>, code: string) =>
    [...ordered].some((held) => held === code || held.startsWith(`${code}.`));
  let orders = 0;
  let ones = 0;
  let twos = 0;
  let both = 0;
  for (const { ordered } of counts.sessions.values()) {
    if (ordered.size === 0) continue;
    const hasOne = holds(ordered, one);
    const hasTwo = holds(ordered, two);
    orders++;
    if (hasOne) ones++;
    if (hasTwo) twos++;
    if (hasOne && hasTwo) both++;
  }
  return (both * orders) / Math.max(1, ones * twos);
}
