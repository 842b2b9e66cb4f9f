import type { TestEvent } from './events';

/** A second, independent way from events to facts: plain loops over the events, no SQL. Slow, small, obvious. */
export type OracleJourney = {
  user: number;
  start: string;
  product: number;
  views: number;
  carts: number;
  removals: number;
  units: number;
  revenue: number;
  abandoned: number;
  step: number;
};
export type OracleSession = { user: number; key: string; start: string; end: string; events: TestEvent[] };

const seconds = (time: string) => Date.parse(`${time.replace(' ', 'T')}Z`) / 1000;

export function listSessions(events: readonly TestEvent[]): OracleSession[] {
  const byKey = new Map<string, TestEvent[]>();
  for (const event of events) {
    const key = `${event.user}/${event.session ?? event.time.slice(0, 10)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  const sessions: OracleSession[] = [];
  for (const [key, all] of byKey) {
    let open: OracleSession | null = null;
    for (const event of [...all].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))) {
      if (!open || seconds(event.time) - seconds(open.end) > 86_400) {
        open = { user: event.user, key, start: event.time, end: event.time, events: [] };
        sessions.push(open);
      }
      open.events.push(event);
      open.end = event.time;
    }
  }
  return sessions;
}

export function listJourneys(sessions: readonly OracleSession[]): OracleJourney[] {
  return sessions.flatMap((session) =>
    [...new Set(session.events.map((event) => event.product))].map((product) => {
      const of = (type: TestEvent['type']) =>
        session.events.filter((event) => event.product === product && event.type === type);
      const [views, carts, removals, purchases] = [
        of('view'),
        of('cart'),
        of('remove_from_cart'),
        of('purchase'),
      ];
      const view = views.map((event) => event.time).sort()[0];
      const cart =
        view &&
        carts
          .map((event) => event.time)
          .filter((time) => time >= view)
          .sort()[0];
      const bought = cart && purchases.some((event) => event.time >= cart);
      const lastCart = [...carts]
        .sort((a, b) => (a.time !== b.time ? (a.time < b.time ? -1 : 1) : a.price - b.price))
        .at(-1);
      return {
        user: session.user,
        start: session.start,
        product,
        views: views.length,
        carts: carts.length,
        removals: removals.length,
        units: purchases.length,
        revenue: purchases.reduce((sum, event) => sum + event.price, 0),
        abandoned: purchases.length === 0 && carts.length > removals.length ? (lastCart?.price ?? 0) : 0,
        step: !view ? 0 : !cart ? 1 : bought ? 3 : 2,
      };
    }),
  );
}

/** The category that each product carried first; of several on that day, the one carried longest. */
export const settleCategories = (events: readonly TestEvent[]) => settle(events, 'category', 'uncategorised');

/** The brand of each product by the same rule. */
export const settleBrands = (events: readonly TestEvent[]) => settle(events, 'brand', '(none)');

function settle(
  all: readonly TestEvent[],
  label: 'category' | 'brand',
  missing: string,
): Map<number, string> {
  const result = new Map<number, string>();
  const byProduct = new Map<number, TestEvent[]>();
  for (const event of all) {
    const own = byProduct.get(event.product);
    if (own) own.push(event);
    else byProduct.set(event.product, [event]);
  }
  for (const [product, events] of byProduct) {
    const codes = new Map<string, string[]>();
    for (const event of events) {
      const code = event[label];
      if (code !== null) codes.set(code, [...(codes.get(code) ?? []), event.time].sort());
    }
    const [best] = [...codes]
      .map(([code, times]) => ({ code, first: times[0] ?? '', last: times.at(-1) ?? '' }))
      .sort(
        (a, b) =>
          a.first.slice(0, 10).localeCompare(b.first.slice(0, 10)) ||
          seconds(b.last) - seconds(b.first) - (seconds(a.last) - seconds(a.first)) ||
          a.code.localeCompare(b.code),
      );
    result.set(product, best?.code ?? missing);
  }
  return result;
}
