import { type Growing, growInts } from './grow';

export const VIEW = 0;
export const CART = 1;
export const PURCHASE = 2;

/** What somebody does in a session, event by event; one trail is used again and again. */
export type Trail = {
  /** Seconds since the start of the day on which the session begins; may go past its end. */
  readonly seconds: Growing;
  readonly kinds: Growing;
  readonly products: Growing;
};

/** An empty trail. */
export function createTrail(): Trail {
  return { seconds: growInts(), kinds: growInts(), products: growInts() };
}

/** Forgets what is on a trail. */
export function clearTrail(trail: Trail): void {
  trail.seconds.cut(0);
  trail.kinds.cut(0);
  trail.products.cut(0);
}

/** Adds an event whose time is set later. */
export function step(trail: Trail, kind: number, product: number): void {
  trail.kinds.push(kind);
  trail.products.push(product);
}
