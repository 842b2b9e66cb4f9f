import { spreadOverLengths } from './lengths';
import type { Random } from './random';
import type { Regime } from './regime';

/** What a session comes to: looking only, a cart, a purchase through a cart, or a purchase without one. */
export type Intent = 'look' | 'cart' | 'cart and buy' | 'buy';

// By length of session: 1, 2, 3, 4, 5, 6–10, 11–20, 21–50, more.
const withCart = spreadOverLengths([0, 0.006, 0.095, 0.125, 0.135, 0.142, 0.139, 0.14, 0.153]);
const withoutCart = spreadOverLengths([0, 1, 1, 0.85, 0.75, 0.65, 0.6, 0.6, 0.6]);
const cartOnly = spreadOverLengths([0, 0.02, 1, 1.2, 1.3, 1.5, 1.8, 2.4, 3]);
const LONE_PURCHASE = 0.0013;
const LONE_CART = 0.0025;
const LONE_SHARE = 0.4;
const MOST_READY = 6;
const MEMORY = 3000;

/** What speaks for a purchase: the length of the session, the pull of its category, the wish of its visitor. */
export type Prospect = { readonly length: number; readonly lure: number; readonly readiness: number };

/** Prepares the draw of intents. It watches how ready its visitors are, so that the rates of the regime hold. */
export function openIntents(): (prospect: Prospect, regime: Regime, random: Random) => Intent {
  let usual = 2;
  let memory = 100;
  return ({ length, lure, readiness }, regime, random) => {
    const ready = Math.min(MOST_READY, readiness / usual) * lure;
    usual *= 1 + (ready - 1) / memory;
    if (memory < MEMORY) memory++;
    const chance = random.next();
    if (length === 1) {
      if (chance < LONE_PURCHASE * ready) return regime.sells ? 'buy' : 'look';
      return chance > 1 - LONE_CART ? 'cart' : 'look';
    }
    const through = regime.both * withCart(length) * ready;
    const direct =
      Math.max(0, regime.purchase - regime.both - LONE_SHARE * LONE_PURCHASE) * withoutCart(length) * ready;
    if (chance < through) return 'cart and buy';
    if (chance < through + direct) return regime.sells ? 'buy' : 'look';
    const cart = (regime.cart - regime.both - LONE_SHARE * LONE_CART) * cartOnly(length);
    return chance > 1 - cart ? 'cart' : 'look';
  };
}
