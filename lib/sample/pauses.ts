import { SECONDS_PER_DAY } from './calendar';
import type { Random } from './random';
import type { Trail } from './trail';

const HOUR = 3600;
const INTERRUPTED = 0.0045;

/** Now and then a session id outlives its visit: the rest of the trail follows hours, days or weeks later. */
export function interrupt(trail: Trail, random: Random): void {
  const events = trail.seconds.size();
  if (events < 2 || random.next() >= INTERRUPTED) return;
  const kind = random.next();
  const hours = HOUR * (1 + random.below(9));
  const days = kind < 0.55 ? 0 : kind < 0.8 ? 1 + random.below(6) : 7 + random.below(40);
  const delay = hours + days * SECONDS_PER_DAY;
  for (let i = 1 + random.below(events - 1); i < events; i++)
    trail.seconds.set(i, trail.seconds.at(i) + delay);
}
