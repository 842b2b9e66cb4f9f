import type { Catalogue } from './catalogue';
import type { Random } from './random';
import { CART, clearTrail, createTrail, PURCHASE, step, type Trail, VIEW } from './trail';

export type Oddity = 'crawler' | 'wholesaler' | 'no session id' | 'cart burst';

const FEWEST_EVENTS = 100_000;
const LONGEST_CRAWL = 34_570;
const LARGEST_ORDER = 403;
const LONGEST_BURST = 78;
const CRAWLER_SHARE_OF_DAY = 0.2;

/** Plans on which days (by index) the rare things happen: as often as published, but at least a few times. */
export function planOddities(events: number, quotas: readonly number[], random: Random): Oddity[][] {
  const plan: Oddity[][] = quotas.map(() => []);
  if (events < FEWEST_EVENTS) return plan;
  const counts: Readonly<Record<Oddity, number>> = {
    crawler: Math.max(4, Math.round(events * 3.4e-6)),
    wholesaler: Math.max(1, Math.round(events / 20_000_000)),
    'no session id': Math.max(4, Math.round(events * 1.1e-7)),
    'cart burst': Math.max(2, Math.round(events / 300_000)),
  };
  const largest = Math.max(...quotas);
  for (const kind of ['crawler', 'wholesaler', 'no session id', 'cart burst'] as const) {
    for (let left = counts[kind]; left > 0; ) {
      const day = random.below(quotas.length);
      if (random.next() * largest > (quotas[day] ?? 0)) continue;
      plan[day]?.push(kind);
      left--;
    }
  }
  return plan;
}

/** Prepares the layout of odd sessions; the trail of one holds until the next call. */
export function openOddities(catalogue: Catalogue, events: number, random: Random) {
  const trail = createTrail();
  const longest = Math.min(LONGEST_CRAWL, Math.max(620, Math.round(events / 1500)));
  let crawlers = 0;

  function crawl(start: number, quota: number): void {
    const length = Math.round(
      crawlers === 0 ? longest : 505 * Math.exp(random.next() * random.next() * Math.log(longest / 505)),
    );
    crawlers++;
    const daysNeeded = length / Math.max(1, quota * CRAWLER_SHARE_OF_DAY);
    const pause = Math.max(3, (86_400 * daysNeeded) / length);
    let second = start;
    for (let i = 0; i < length; i++) {
      step(trail, VIEW, catalogue.draw(catalogue.drawCategory(random), random));
      trail.seconds.push(Math.round(second));
      second += pause * 2 * random.next();
    }
    // About one crawler in twenty-five turns out to buy something.
    const last = trail.products.at(length - 1);
    if (crawlers % 25 !== 4 || catalogue.products[last]?.pricing.cents === 0) return;
    step(trail, PURCHASE, last);
    trail.seconds.push(Math.round(second));
  }

  function orderInBulk(start: number): void {
    const product = drawPriced();
    const units = Math.min(LARGEST_ORDER, Math.max(30, Math.round(events / 25_000)));
    for (let i = 0; i < 3; i++) step(trail, VIEW, product);
    for (let i = 0; i < 2; i++) step(trail, CART, product);
    for (let i = 0; i < units; i++) step(trail, PURCHASE, product);
    for (let i = 0; i < trail.kinds.size(); i++) trail.seconds.push(start + i * 9);
  }

  function burst(start: number): void {
    const product = drawPriced();
    step(trail, VIEW, product);
    trail.seconds.push(start);
    const times = 6 + random.below(LONGEST_BURST - 5);
    for (let i = 0; i < times; i++) {
      step(trail, CART, product);
      trail.seconds.push(start + 40);
    }
  }

  function drawPriced(): number {
    for (;;) {
      const product = catalogue.draw(catalogue.drawCategory(random), random);
      const cents = catalogue.products[product]?.pricing.cents ?? 0;
      if (cents > 0 && cents < 20_000) return product;
    }
  }

  return (kind: Oddity, start: number, quota: number): Trail => {
    clearTrail(trail);
    if (kind === 'crawler') crawl(start, quota);
    else if (kind === 'wholesaler') orderInBulk(start);
    else if (kind === 'cart burst') burst(start);
    else {
      step(trail, VIEW, catalogue.draw(catalogue.drawCategory(random), random));
      trail.seconds.push(start);
    }
    return trail;
  };
}
