import Papa from 'papaparse';
import type { TestEvent } from '@/db/testing/events';
import {
  listJourneys,
  listSessions,
  type OracleSession,
  settleBrands,
  settleCategories,
} from '@/db/testing/oracle';
import type { Day, DayRange } from '@/lib/metrics/types';

/** A session as a plain loop over the lines of a file finds it; money in whole cents. */
export type CountedSession = {
  readonly user: number;
  readonly day: Day;
  /** Of its first event, as text. */
  readonly hour: string;
  readonly views: number;
  readonly carts: number;
  readonly units: number;
  readonly revenue: number;
  readonly abandoned: number;
  /** How far one product came in order: 1 viewed, 2 then carted, 3 then bought. */
  readonly step: number;
  /** Its order is the first of its user. */
  readonly isFirstOrder: boolean;
  /** Units and revenue by level-1 category. */
  readonly categories: ReadonlyMap<string, { readonly units: number; readonly revenue: number }>;
  /** Revenue by brand. */
  readonly brands: ReadonlyMap<string, number>;
};

const whole = (dollars: string) => Math.round(Number(dollars) * 100);

/** The distinct events of a file's text. */
export function readEvents(csv: string): TestEvent[] {
  const lines = csv.trimEnd().split('\n');
  const distinct = [...new Set(lines.slice(1))];
  const { data } = Papa.parse<Record<string, string>>([lines[0], ...distinct].join('\n'), { header: true });
  return data.map((row) => ({
    time: (row.event_time ?? '').slice(0, 19),
    type: row.event_type as TestEvent['type'],
    product: Number(row.product_id),
    category: row.category_code || null,
    brand: row.brand || null,
    price: whole(row.price ?? ''),
    user: Number(row.user_id),
    session: row.user_session || null,
  }));
}

const eventsOfCrawler = 500;
const sessionsOfCrawler = 100;
const unitsIn = ({ events }: OracleSession) => events.filter(({ type }) => type === 'purchase').length;

/** Sessions of more than 500 events, and those of users with more than 100 sessions in a day, without a purchase. */
function withoutCrawlers(sessions: readonly OracleSession[]): OracleSession[] {
  const byUserDay = new Map<string, OracleSession[]>();
  for (const session of sessions) {
    const key = `${session.user} ${session.start.slice(0, 10)}`;
    byUserDay.set(key, [...(byUserDay.get(key) ?? []), session]);
  }
  const crawling = new Set(
    [...byUserDay.values()]
      .filter((own) => own.length > sessionsOfCrawler && own.every((session) => unitsIn(session) === 0))
      .flat(),
  );
  return sessions.filter(
    (session) => !crawling.has(session) && (session.events.length <= eventsOfCrawler || unitsIn(session) > 0),
  );
}

function firstOrders(sessions: readonly OracleSession[]): Set<OracleSession> {
  const first = new Map<number, { at: string; session: OracleSession }>();
  for (const session of sessions) {
    const at = session.events
      .filter(({ type }) => type === 'purchase')
      .map(({ time }) => time)
      .sort()[0];
    const known = first.get(session.user);
    if (at !== undefined && (!known || at < known.at)) first.set(session.user, { at, session });
  }
  return new Set([...first.values()].map(({ session }) => session));
}

/** Counts the sessions of files by plain loops, crawlers left out. */
export function countSessions(events: readonly TestEvent[]): CountedSession[] {
  const all = listSessions(events);
  const codes = settleCategories(events);
  const brandOf = settleBrands(events);
  const first = firstOrders(all);
  return withoutCrawlers(all).map((session) => {
    const journeys = listJourneys([session]);
    const sum = (field: 'views' | 'carts' | 'units' | 'revenue' | 'abandoned') =>
      journeys.reduce((total, journey) => total + journey[field], 0);
    const categories = new Map<string, { units: number; revenue: number }>();
    const brands = new Map<string, number>();
    for (const { product, units, revenue } of journeys) {
      const level = (codes.get(product) ?? '').split('.')[0] ?? '';
      const known = categories.get(level) ?? { units: 0, revenue: 0 };
      categories.set(level, { units: known.units + units, revenue: known.revenue + revenue });
      const brand = brandOf.get(product) ?? '';
      brands.set(brand, (brands.get(brand) ?? 0) + revenue);
    }
    return {
      user: session.user,
      day: session.start.slice(0, 10),
      hour: String(Number(session.start.slice(11, 13))),
      views: sum('views'),
      carts: sum('carts'),
      units: sum('units'),
      revenue: sum('revenue'),
      abandoned: sum('abandoned'),
      step: Math.max(...journeys.map(({ step }) => step)),
      isFirstOrder: first.has(session),
      categories,
      brands,
    };
  });
}

/** The sessions that began in a range. */
export function sessionsIn(sessions: readonly CountedSession[], { from, to }: DayRange): CountedSession[] {
  return sessions.filter(({ day }) => day >= from && day <= to);
}
