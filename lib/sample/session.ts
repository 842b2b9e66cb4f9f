import { openBaskets } from './baskets';
import type { Catalogue } from './catalogue';
import { createLogNormal } from './distribution';
import { growInts } from './grow';
import { buyingAt } from './hours';
import { openIntents } from './intent';
import { drawLength } from './lengths';
import type { Random } from './random';
import type { Regime } from './regime';
import { CART, clearTrail, createTrail, PURCHASE, step, type Trail, VIEW } from './trail';

/** The visitor of a session, as far as it matters for what happens. */
export type Visitor = { readonly buying: number; readonly interest: number };

const SAME_PRODUCT = 0.22;
const OTHER_CATEGORY = 0.012;
const COMES_FOR_INTEREST = 0.45;
const MORE_UNITS = 0.125;
const STILL_MORE_UNITS = 0.5;
const USUAL_BUYING = 6;
/** Stretches the differences between categories, which sessions that wander over several level out. */
const CONTRAST = 1.02;
const USUAL_CENTS = 16_000;

/** Prepares the draw of ordinary sessions: what is looked at, put into the cart and bought, but not yet when. */
export function openSessions(catalogue: Catalogue, random: Random) {
  const trail = createTrail();
  const drawIntent = openIntents();
  const drawCompanion = openBaskets(catalogue.categories);
  const pause = createLogNormal(54, 1.25);
  const looked = growInts();

  const centsOf = (product: number) => catalogue.products[product]?.pricing.cents ?? 0;

  function look(main: number, views: number): void {
    looked.cut(0);
    let product = catalogue.draw(main, random);
    looked.push(product);
    while (looked.size() < views) {
      const chance = random.next();
      if (chance > 1 - OTHER_CATEGORY) product = catalogue.draw(catalogue.drawCategory(random), random);
      else if (chance > SAME_PRODUCT) product = catalogue.draw(main, random);
      looked.push(product);
    }
  }

  /** How many carts or units a session has, at most `room`. */
  function several(first: number, further: number, room: number): number {
    let count = 1;
    let chance = first;
    while (count < room && random.next() < chance) {
      count++;
      chance = further;
    }
    return count;
  }

  function act(intent: 'cart' | 'cart and buy' | 'buy', main: number, length: number, regime: Regime): void {
    const buys = intent !== 'cart';
    const carting = intent !== 'buy';
    const units = buys ? several(MORE_UNITS, STILL_MORE_UNITS, Math.max(1, length - 2)) : 0;
    const most = Math.max(1, length - units - 1);
    const carts = carting ? several(regime.moreCarts * 0.62, 0.42, most) : 0;
    const views = Math.max(0, length - units - carts);
    look(main, Math.max(1, views));
    const at = views === 0 ? 0 : views - 1 - random.below(Math.ceil(views / 2));
    const target = looked.at(at);
    const sold = buys && centsOf(target) > 0;
    for (let i = 0; i <= at && i < views; i++) step(trail, VIEW, looked.at(i));
    for (let i = 0; i < carts; i++) step(trail, CART, i > 0 && random.next() < 0.35 ? other(at) : target);
    const between = random.next() < 0.5;
    if (between) for (let i = at + 1; i < views; i++) step(trail, VIEW, looked.at(i));
    if (sold) {
      for (let i = 0; i < units; i++)
        step(trail, PURCHASE, i > 0 && random.next() < 0.35 ? bought(at, target) : target);
      addCompanion(target, carting);
    }
    if (!between) for (let i = at + 1; i < views; i++) step(trail, VIEW, looked.at(i));
  }

  const other = (at: number) => looked.at(random.below(at + 1));
  const bought = (at: number, target: number) => {
    const product = other(at);
    return centsOf(product) > 0 ? product : target;
  };

  function addCompanion(target: number, carting: boolean): void {
    const category = catalogue.products[target]?.category;
    const companion = category === undefined ? -1 : drawCompanion(category, random);
    if (companion < 0) return;
    const product = catalogue.draw(companion, random);
    if (centsOf(product) === 0) return;
    step(trail, VIEW, product);
    if (carting) step(trail, CART, product);
    step(trail, PURCHASE, product);
  }

  /** Lays out a session that starts at a second of the day; the trail holds until the next call. */
  return (visitor: Visitor, start: number, regime: Regime): Trail => {
    clearTrail(trail);
    const main = random.next() < COMES_FOR_INTEREST ? visitor.interest : catalogue.drawCategory(random);
    const length = drawLength(regime.length, random);
    const category = catalogue.categories[main];
    let lure = Math.exp(CONTRAST * Math.log((category?.buying ?? USUAL_BUYING) / USUAL_BUYING));
    if (regime.thrift > 0) {
      lure *= Math.exp(-regime.thrift * Math.log(((category?.price ?? 160) * 100) / USUAL_CENTS));
    }
    const intent = drawIntent({ length, lure, readiness: visitor.buying * buyingAt(start) }, regime, random);
    if (intent === 'look') {
      look(main, length);
      for (let i = 0; i < length; i++) step(trail, VIEW, looked.at(i));
    } else {
      act(intent, main, length, regime);
    }
    let second = start;
    for (let i = 0; i < trail.kinds.size(); i++) {
      trail.seconds.push(second);
      second += Math.round(pause(random));
    }
    return trail;
  };
}
