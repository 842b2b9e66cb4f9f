import { type Lane, makeLane, type Settings } from '@/db/lane';

const lifeMilliseconds = 30 * 60_000;

/** The connections that transactions run on, each used by one transaction at a time. */
export type Lanes = {
  readonly take: () => Promise<Lane>;
  readonly give: (lane: Lane) => void;
  readonly end: () => Promise<void>;
};

/** Keeps at most `max` lanes; those who ask beyond that wait in order. */
export const makeLanes = (url: string, settings: Settings, max: number): Lanes => {
  const all = new Set<Lane>();
  const idle: Lane[] = [];
  const waiting: { resolve: (lane: Lane) => void; reject: (error: Error) => void }[] = [];
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
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    give: (lane) => {
      lane.onDeath = () => undefined;
      const usable = lane.isAlive() && !ended && Date.now() - lane.born < lifeMilliseconds;
      if (!usable) retire(lane);
      const next = waiting.shift();
      if (next) next.resolve(usable ? lane : make());
      else if (usable) idle.push(lane);
    },
    end: async () => {
      ended = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('This database client has been closed.'));
      await Promise.all([...all].map((lane) => lane.end()));
      all.clear();
    },
  };
};
