import { monthName, SECONDS_PER_DAY } from './calendar';
import { openCatalogue } from './catalogue';
import { openDayLog } from './day-log';
import { drawStart, isLogged } from './hours';
import { openOddities, planOddities } from './oddities';
import { interrupt } from './pauses';
import { openPeople } from './people';
import { createRandom } from './random';
import { type Regime, regimeOn } from './regime';
import { openSessions } from './session';
import { drawSessionId, type SessionId } from './session-store';
import { PURCHASE, type Trail, VIEW } from './trail';

const EVENTS_PER_SESSION = 4.6;
const NEWCOMERS_PER_SESSION = 0.17;
const SHARED_ID_SHARE = 4.5e-5;
const BOT_SHARE = 0.0016;

type Visit = { readonly person: number; readonly id: SessionId | null };

/** A row that falls on a later day than its session began. */
type Carried = { second: number; kind: number; product: number; visit: Visit };

/** Opens the shop on its first day: an engine that lives one day at a time and writes its log. */
export function openShop(events: number, seed: number, first: number, quotas: readonly number[]) {
  const random = createRandom(seed, 7);
  const catalogue = openCatalogue();
  const newcomers = (events / quotas.length / EVENTS_PER_SESSION) * NEWCOMERS_PER_SESSION;
  const people = openPeople(random, catalogue, first, newcomers);
  const layOut = openSessions(catalogue, random);
  const layOutOddity = openOddities(catalogue, events, random);
  const plan = planOddities(events, quotas, random);
  const log = openDayLog(catalogue.products);
  const carried = new Map<number, Carried[]>();
  const last = first + quotas.length - 1;
  const botMonth = monthName(Math.min(last, first + 31));
  const bot = people.stranger();
  let sessionId = drawSessionId(random);

  function addRow(second: number, kind: number, product: number, session: number, regime: Regime): void {
    const kept = kind === PURCHASE && !regime.sells ? VIEW : kind;
    log.addRow(second, kept, product, session);
    if (random.next() < regime.duplicates) log.addRow(second, kept, product, session);
  }

  /** Writes a trail down; true when something was bought. */
  function place(trail: Trail, visit: Visit, day: number, regime: Regime): boolean {
    const session = log.addSession(people.userId(visit.person), visit.id);
    let late = 0;
    let bought = false;
    for (let i = 0; i < trail.kinds.size(); i++) {
      const kind = trail.kinds.at(i);
      const product = trail.products.at(i);
      let second = trail.seconds.at(i) + late;
      if (second < SECONDS_PER_DAY) {
        if (!isLogged(regime, second)) {
          if (second >= regime.gap[1]) continue;
          late += regime.gap[1] - regime.gap[0];
          second += late;
        }
        addRow(second, kind, product, session, regime);
        bought ||= kind === PURCHASE;
        continue;
      }
      const on = day + Math.floor(second / SECONDS_PER_DAY);
      if (on > last) break;
      const rows = carried.get(on) ?? [];
      if (rows.length === 0) carried.set(on, rows);
      rows.push({ second: second % SECONDS_PER_DAY, kind, product, visit });
    }
    return bought;
  }

  function addCarried(day: number, regime: Regime): void {
    let before: Visit | undefined;
    let session = 0;
    for (const row of carried.get(day) ?? []) {
      if (!isLogged(regime, row.second)) continue;
      const { person, id } = row.visit;
      if (row.visit !== before) session = log.addSession(people.userId(person), id);
      before = row.visit;
      addRow(row.second, row.kind, row.product, session, regime);
    }
    carried.delete(day);
  }

  function visit(day: number, regime: Regime, hasBot: boolean): void {
    const start = drawStart(regime, random);
    if (random.next() >= SHARED_ID_SHARE) sessionId = drawSessionId(random);
    const person = hasBot && random.next() < BOT_SHARE ? bot : people.next();
    const visitor = { buying: people.buying(person), interest: people.interest(person) };
    const trail = layOut(visitor, start, regime);
    interrupt(trail, random);
    const bought = place(trail, { person, id: sessionId }, day, regime);
    if (person !== bot) people.remember(person, bought);
  }

  /** Lives a day and returns its rows as CSV in pieces. */
  return (index: number, piece: number): Generator<{ text: string; rows: number }> => {
    const day = first + index;
    const quota = quotas[index] ?? 0;
    const regime = regimeOn(day);
    people.startDay(day);
    addCarried(day, regime);
    for (const oddity of plan[index] ?? []) {
      const id = oddity === 'no session id' ? null : drawSessionId(random);
      const trail = layOutOddity(oddity, drawStart(regime, random), quota);
      place(trail, { person: people.stranger(), id }, day, regime);
    }
    const hasBot = monthName(day) === botMonth;
    while (log.size() < quota) visit(day, regime, hasBot);
    log.cut(quota);
    return log.write(day, regime, piece);
  };
}
