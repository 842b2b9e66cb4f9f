import type { Catalogue } from './catalogue';
import { createLogNormal } from './distribution';
import { growFloats, growInts } from './grow';
import type { Random } from './random';

/** Who comes to the shop: newcomers, and people who come back the sooner the more often they came. */
export type People = {
  /** Starts a day; days must be started in order. */
  readonly startDay: (day: number) => void;
  /** The person of the next session. */
  readonly next: () => number;
  /** Notes that a person had a session today. */
  readonly remember: (person: number, bought: boolean) => void;
  readonly userId: (person: number) => number;
  /** How ready this person is to buy, 1 on average. */
  readonly buying: (person: number) => number;
  /** The category that this person comes for most often. */
  readonly interest: (person: number) => number;
  /** A person who is not in anybody's history, such as a crawler. */
  readonly stranger: () => number;
};

const NEWCOMERS = 0.15;
const BUYER_RETURNS = 0.12;
/** Accounts made before the data begins lie here; this many, a prime. */
const OLD_FIRST = 512_400_000;
const OLD_COUNT = 42_900_007;
const OLD_STEP = 16_777_259;
const NEW_FIRST = 555_450_000;
const NEW_PER_DAY = 440_000;

/** Opens the book of visitors; `perDay` is about how many newcomers a day brings. */
export function openPeople(random: Random, catalogue: Catalogue, firstDay: number, perDay: number): People {
  const soon = createLogNormal(0.35, 1.9);
  const later = createLogNormal(16, 1.25);
  const rebuy = createLogNormal(18, 1.35);
  const drawBuying = createLogNormal(1, 1.1);
  const idStep = Math.max(1, Math.min(400, Math.floor(NEW_PER_DAY / Math.max(1, perDay) / 2)));

  const ids = growInts();
  const readiness = growFloats();
  const interests = growInts();
  const visits = openHistory(random);
  const purchases = openHistory(random);
  let today = firstDay;
  let oldAccounts = random.below(OLD_COUNT);
  let lastNewId = 0;

  function nextId(): number {
    const known = 0.75 - 0.4 * Math.min(1, (today - firstDay) / 212);
    if (random.next() < known) {
      oldAccounts = (oldAccounts + OLD_STEP) % OLD_COUNT;
      return OLD_FIRST + oldAccounts;
    }
    lastNewId = Math.max(lastNewId, NEW_FIRST + (today - firstDay) * NEW_PER_DAY) + 1 + random.below(idStep);
    return lastNewId;
  }

  function stranger(): number {
    ids.push(nextId());
    readiness.push(drawBuying(random));
    return interests.push(catalogue.drawCategory(random));
  }

  function next(): number {
    const chance = random.next();
    if (chance < NEWCOMERS) return stranger();
    if (chance > 1 - BUYER_RETURNS) {
      const buyer = purchases.recall(today - rebuy(random));
      if (buyer >= 0) return buyer;
    }
    const lag = random.next() < 0.62 ? soon(random) : later(random);
    const known = visits.recall(today + 1 - lag);
    return known >= 0 ? known : stranger();
  }

  return {
    startDay(day) {
      today = day;
      visits.startDay(day);
      purchases.startDay(day);
    },
    next,
    remember(person, bought) {
      visits.add(person);
      if (bought) purchases.add(person);
    },
    userId: ids.at,
    buying: readiness.at,
    interest: interests.at,
    stranger,
  };
}

/** People in the order in which they came, with where each day begins. */
function openHistory(random: Random) {
  const people = growInts();
  const starts: number[] = [];
  let first = Number.NaN;
  return {
    startDay(day: number) {
      if (Number.isNaN(first)) first = day;
      while (starts.length <= day - first) starts.push(people.size());
    },
    add: (person: number) => people.push(person),
    /** Somebody who came on the day of this time; -1 when nobody did, or before the first day. */
    recall(time: number): number {
      const day = Math.floor(time) - first;
      const start = starts[day];
      if (start === undefined) return -1;
      const count = (starts[day + 1] ?? people.size()) - start;
      return count === 0 ? -1 : people.at(start + random.below(count));
    },
  };
}
