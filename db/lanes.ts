import { type Lane, makeLane, type Settings } from '@/db/lane';
import { DatabaseTimeout } from '@/db/limits';

const lifeMilliseconds = 30 * 60_000;

type Waiting = {
  readonly resolve: (lane: Lane) => void;
  readonly reject: (error: Error) => void;
  timer: NodeJS.Timeout | undefined;
};

/** The connections that transactions run on, each used by one transaction at a time. */
export type Lanes = {
  readonly take: () => Promise<Lane>;
  readonly give: (lane: Lane) => void;
  readonly end: () => Promise<void>;
  readonly use: () => PoolUse;
};

/** How many connections there may be, do work, stand ready, and how many transactions wait for one. */
export type PoolUse = {
  readonly most: number;
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
};

/** Keeps at most `max` lanes; those who ask beyond that wait in order, at most `patience` milliseconds. */
export const makeLanes = (url: string, settings: Settings, max: number, patience?: number): Lanes => {
  const all = new Set<Lane>();
  const idle: Lane[] = [];
  const waiting: Waiting[] = [];
  let ended = false;

  const make = () => {
    const lane = makeLane(url, settings);
    all.add(lane);
    return lane;
  };
  const retire = (lane: Lane) => {
    all.delete(lane);
    void lane.end();
  };
  return {
    take: async () => {
      if (ended) throw new Error('This database client has been closed.');
      for (let lane = idle.pop(); lane; lane = idle.pop()) {
        if (lane.isAlive()) return lane;
        retire(lane);
      }
      if (all.size < max) return make();
      return new Promise((resolve, reject) => {
        const place: Waiting = { resolve, reject, timer: undefined };
        waiting.push(place);
        if (patience === undefined) return;
        place.timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(place), 1);
          reject(
            new DatabaseTimeout(
              `All ${max} connections to the database were busy for ${patience / 1000} s. Try again.`,
              'POOL_TIMEOUT',
            ),
          );
        }, patience);
      });
    },
    give: (lane) => {
      lane.onDeath = () => undefined;
      const usable = lane.isAlive() && !ended && Date.now() - lane.born < lifeMilliseconds;
      if (!usable) retire(lane);
      const next = waiting.shift();
      clearTimeout(next?.timer);
      if (next) next.resolve(usable ? lane : make());
      else if (usable) idle.push(lane);
    },
    end: async () => {
      ended = true;
      for (const { reject, timer } of waiting.splice(0)) {
        clearTimeout(timer);
        reject(new Error('This database client has been closed.'));
      }
      await Promise.all([...all].map((lane) => lane.end()));
      all.clear();
    },
    use: () => ({
      most: max,
      busy: all.size - idle.length,
      idle: idle.length,
      waiting: waiting.length,
    }),
  };
};
