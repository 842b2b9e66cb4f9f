import { isEarly, lift, quantile, type Tally } from './measure';

/** A published fact, the same measured in a sample, and the band in which the sample must lie. */
export type Fact = {
  readonly name: string;
  readonly published: number;
  readonly sample: number;
  readonly low: number;
  readonly high: number;
};

/** Compares a tally with the facts published about the full set; shares are in percent, money is in USD. */
export function compare(counts: Tally): readonly Fact[] {
  const facts: Fact[] = [];
  /** `slack` is the share by which the sample may miss the fact. */
  const fact = (name: string, published: number, sample: number, slack: number) => {
    facts.push({ name, published, sample, low: published * (1 - slack), high: published * (1 + slack) });
  };
  const rows = (key: string) => counts.rows.get(key) ?? 0;
  const percent = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  const all = [...counts.sessions.values()];

  for (const [month, view, cart, purchase] of [
    ['2019-Oct', 96.07, 2.18, 1.75],
    ['2019-Nov', 94.15, 4.49, 1.36],
  ] as const) {
    fact(`${month} views, % of events`, view, percent(rows(`${month} view`), rows(month)), 0.01);
    fact(`${month} carts, % of events`, cart, percent(rows(`${month} cart`), rows(month)), 0.15);
    fact(`${month} purchases, % of events`, purchase, percent(rows(`${month} purchase`), rows(month)), 0.15);
  }
  for (const [month, mean, cart, purchase, bought] of [
    ['2019-Oct', 4.59, 6.18, 6.79, 49.17],
    ['2019-Nov', 4.9, 12.57, 5.54, 37.1],
  ] as const) {
    const sessions = all.filter((session) => session.month === month);
    const carted = sessions.filter((session) => session.carts > 0);
    const sold = sessions.filter((session) => session.purchases > 0);
    const viewed = sessions.filter((session) => session.views > 0).length;
    fact(`${month} events a session`, mean, rows(month) / sessions.length, 0.08);
    fact(`${month} view to cart, % of sessions`, cart, percent(carted.length, viewed), 0.12);
    fact(`${month} view to purchase, % of sessions`, purchase, percent(sold.length, viewed), 0.12);
    const both = carted.filter((session) => session.purchases > 0).length;
    fact(`${month} cart to purchase, % of sessions`, bought, percent(both, carted.length), 0.12);
  }

  const lengths = all.map((session) => session.events);
  fact('sessions of one event, %', 40, percent(lengths.filter((n) => n === 1).length, all.length), 0.05);
  fact('session length, median', 2, quantile(lengths, 0.5), 0);
  fact('session length, p90', 11, quantile(lengths, 0.9), 0.1);
  fact('session length, p95', 16, quantile(lengths, 0.95), 0.1);
  for (const [from, to, published, slack] of [
    [1, 1, 0.15, 0.5],
    [2, 5, 7.65, 0.1],
    [6, 10, 14.2, 0.12],
    [11, 20, 13.9, 0.15],
    [21, 50, 14, 0.25],
  ] as const) {
    const sessions = all.filter(({ events }) => events >= from && events <= to);
    const sold = sessions.filter(({ purchases }) => purchases > 0).length;
    fact(
      `purchasing, % of sessions of ${from}–${to} events`,
      published,
      percent(sold, sessions.length),
      slack,
    );
  }

  const early = (key: string) => rows(`2019-Oct ${key}`) + rows(`2019-Nov ${key}`);
  const earlyRows = rows('2019-Oct') + rows('2019-Nov');
  fact('rows without code, %', 32.2, percent(early('without code'), earlyRows), 0.06);
  fact(
    'rows without code in December, %',
    9.8,
    percent(rows('2019-Dec without code'), rows('2019-Dec')),
    0.2,
  );
  fact('rows without brand, %', 13.9, percent(early('without brand'), earlyRows), 0.1);
  fact(
    'rows at zero price, %',
    0.23,
    percent(rows('view at zero') + rows('cart at zero'), sum(counts, '')),
    0.5,
  );
  fact('exact duplicates in October, %', 0.071, percent(rows('2019-Oct repeated'), rows('2019-Oct')), 0.6);
  fact('exact duplicates in February, %', 1.272, percent(rows('2020-Feb repeated'), rows('2020-Feb')), 0.2);

  fact('price of events, p25', 67.95, quantile(counts.prices, 0.25), 0.15);
  fact('price of events, median', 164.16, quantile(counts.prices, 0.5), 0.1);
  fact('price of events, p75', 361.24, quantile(counts.prices, 0.75), 0.1);
  fact('price of events, p95', 1006.67, quantile(counts.prices, 0.95), 0.15);
  fact('price of purchases, mean', 304, counts.paid.reduce((a, b) => a + b, 0) / counts.paid.length, 0.12);
  fact('price of purchases, median', 174.84, quantile(counts.paid, 0.5), 0.2);
  fact('highest price', 2574.07, counts.prices.at(-1) ?? 0, 0);

  compareBrands(counts, fact);
  comparePeople(counts, fact);
  compareDays(counts, fact);
  return facts;
}

type Add = (name: string, published: number, sample: number, slack: number) => void;

function compareBrands(counts: Tally, fact: Add): void {
  const revenue = [...counts.revenueByBrand.values()].reduce((a, b) => a + b, 0);
  const share = (brand: string) => (100 * (counts.revenueByBrand.get(brand) ?? 0)) / revenue;
  fact('apple, % of revenue', 46.3, share('apple'), 0.25);
  fact('samsung, % of revenue', 19.9, share('samsung'), 0.25);
  fact('xiaomi, % of revenue', 4.1, share('xiaomi'), 0.45);
  const sessions = [...counts.sessions.values()].filter(({ month }) => isEarly(month));
  for (const [level1, touched] of [
    ['electronics', 43.8],
    ['appliances', 10],
    ['computers', 5.3],
    ['apparel', 3.8],
    ['furniture', 3.6],
  ] as const) {
    const touching = sessions.filter((session) => session.level1.has(level1)).length;
    fact(`${level1}, % of sessions`, touched, (100 * touching) / sessions.length, 0.3);
  }
  const conversion = (level1: string) => {
    const touching = sessions.filter((session) => session.level1.has(level1));
    return (100 * touching.filter(({ purchases }) => purchases > 0).length) / touching.length;
  };
  fact('electronics, % of sessions purchasing', 7.77, conversion('electronics'), 0.2);
  // A few dozen purchases each, and those of one visitor come together: a wide band.
  fact('apparel, % of sessions purchasing', 1.98, conversion('apparel'), 0.6);
  fact('furniture, % of sessions purchasing', 2.7, conversion('furniture'), 0.6);
  fact('lift in orders, audio and clocks', 1.7, lift(counts, 'electronics.audio', 'electronics.clocks'), 0.9);
}

function comparePeople(counts: Tally, fact: Add): void {
  const users = (month: string) => counts.users.get(month) ?? new Set<string>();
  const buyers = (month: string) => counts.buyers.get(month) ?? new Set<string>();
  const october = users('2019-Oct');
  const again = [...october].filter((user) => users('2019-Nov').has(user)).length;
  fact('October users seen in November, %', 46.3, (100 * again) / october.size, 0.15);
  const everyone = new Set([...counts.users.values()].flatMap((set) => [...set]));
  fact('sessions a user', 5.73, counts.sessions.size / everyone.size, 0.15);
  fact('buyers, % of users', 13.2, (100 * counts.purchasesOf.size) / everyone.size, 0.25);
  const once = [...counts.purchasesOf.values()].filter((n) => n === 1).length;
  fact('buyers of one unit, %', 40, (100 * once) / counts.purchasesOf.size, 0.4);
  const cohort = [...buyers('2019-Oct')];
  const retained = (month: string) =>
    (100 * cohort.filter((user) => buyers(month).has(user)).length) / cohort.length;
  fact('October buyers who buy in November, %', 26.3, retained('2019-Nov'), 0.3);
  fact('October buyers who buy in December, %', 21.9, retained('2019-Dec'), 0.3);
  fact('October buyers who buy in April, %', 8.1, retained('2020-Apr'), 0.5);
}

function compareDays(counts: Tally, fact: Add): void {
  const whole = sum(counts, '');
  const shareOfDay = (day: string) => (100 * sum(counts, day)) / whole;
  fact('15 November, % of all events', 1.511, shareOfDay('2019-11-15'), 0.03);
  fact('27 February, % of all events', 0.0479, shareOfDay('2020-02-27'), 0.1);
  const sale = counts.rowsByDay.get('2019-11-17 purchase') ?? 0;
  fact('17 November purchases, % of events', 2.9, (100 * sale) / sum(counts, '2019-11-17'), 0.2);
  const conversion = (from: string, to: string) => {
    const sessions = [...counts.sessions.values()].filter(({ started }) => started >= from && started < to);
    return (100 * sessions.filter(({ purchases }) => purchases > 0).length) / sessions.length;
  };
  fact('sessions purchasing before mid-March, %', 5.84, conversion('2019-12-01', '2020-03-16'), 0.08);
  fact('sessions purchasing after mid-March, %', 6.89, conversion('2020-03-16', '2020-05-01'), 0.08);
}

/** Rows of the days whose text begins so. */
function sum(counts: Tally, day: string): number {
  let rows = 0;
  for (const [key, count] of counts.rowsByDay) if (key.startsWith(day)) rows += count;
  return rows;
}
