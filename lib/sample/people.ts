import type { Catalogue } from './catalogue';
import { createLogNormal } from './distribution';
import { growInts } from './grow';
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

const NEWCOMERS = 0.1;
const BUYER_RETURNS = 0.09;
/** Whoever just ordered often orders once more on the same day. */
const SAME_DAY_WISH = 4;
const REGULARS = 0.4;
const NEVER = -1_000_000;
const SOON_SHARE = 0.61;
/** Days after a purchase until the wish for another is mostly back. */
const CONTENT_DAYS = 10;
// Accounts made before the data begins have ids in one range, those made since follow it, so many a day.
const OLD_FIRST = 512_400_000;
const OLD_COUNT = 42_900_007;
const OLD_STEP = 16_777_259;
const NEW_FIRST = 555_450_000;
const NEW_PER_DAY = 440_000;

/** Opens the book of visitors; `perDay` is about how many newcomers a day brings. */
export function openPeople(random: Random, catalogue: Catalogue, firstDay: number, perDay: number): People {
  const soon = createLogNormal(0.35, 1.9);
  const later = createLogNormal(26, 1.3);
  const rebuy = createLogNormal(30, 1.2);
  const drawBuying = createLogNormal(1, 1.6);
  const idStep = Math.max(1, Math.min(400, Math.floor(NEW_PER_DAY / Math.max(1, perDay) / 2)));

  const ids = growInts();
  const readiness = growInts();
  const interests = growInts();
  const visitsOf = growInts();
  const boughtOn = growInts();
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
    readiness.push(Math.round(1000 * drawBuying(random)));
    visitsOf.push(0);
    boughtOn.push(NEVER);
    return interests.push(catalogue.drawCategory(random));
  }

  function next(): number {
    const chance = random.next();
    if (chance < NEWCOMERS) return stranger();
    if (chance > 1 - BUYER_RETURNS) {
      const buyer = purchases.recall(today - rebuy(random));
      if (buyer >= 0) return buyer;
    }
    const lag = random.next() < SOON_SHARE ? soon(random) : later(random);
    const known = visits.recall(today + 1 - lag);
    if (known < 0) return stranger();
    // Of two people the rarer guest: otherwise those who came most would come ever more.
    if (random.next() < REGULARS) return known;
    const other = visits.recall(today + 1 - lag);
    return visitsOf.at(other) < visitsOf.at(known) ? other : known;
  }

  function wish(person: number): number {
    const days = today - boughtOn.at(person);
    if (days === 0) return SAME_DAY_WISH;
    return days > 10 * CONTENT_DAYS ? 1 : 1 - 0.9 * Math.exp(-days / CONTENT_DAYS);
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
      visitsOf.set(person, visitsOf.at(person) + 1);
      if (!bought) return;
      purchases.add(person);
      boughtOn.set(person, today);
    },
    userId: ids.at,
    buying: (person) => (readiness.at(person) / 1000) * wish(person),
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
