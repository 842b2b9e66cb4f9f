import { createPick } from './distribution';
import type { Random } from './random';
import type { Regime } from './regime';

const HOUR = 3600;
// Sessions by hour, UTC: they rise from 3, peak at 14 to 15 and fall after 18.
const VISITS = [
  0.5, 0.9, 1.9, 3.3, 4.6, 5.3, 5.6, 5.7, 5.7, 5.6, 5.5, 5.5, 5.7, 6.1, 6.9, 7, 6.7, 6, 4.7, 3.1, 1.8, 1, 0.5,
  0.3,
];
// Chance of a purchase by hour against the mean: highest at 9, lowest at 0 and 1.
const BUYING = [
  0.49, 0.5, 0.75, 0.92, 1.05, 1.12, 1.18, 1.22, 1.26, 1.29, 1.24, 1.17, 1.1, 1.03, 0.96, 0.9, 0.85, 0.82,
  0.8, 0.77, 0.72, 0.65, 0.58, 0.52,
];

const pickHour = createPick(VISITS);

/** The second of the day at which a session starts, among those that the log covers. */
export function drawStart(regime: Regime, random: Random): number {
  for (;;) {
    const second = pickHour(random) * HOUR + random.below(HOUR);
    if (isLogged(regime, second)) return second;
  }
}

/** Whether the log of the day has rows at this second. */
export function isLogged(regime: Regime, second: number): boolean {
  const [from, to] = regime.logged;
  const [gapFrom, gapTo] = regime.gap;
  return second >= from && second < to && (second < gapFrom || second >= gapTo);
}

/** How ready people are to buy at this second of the day, 1 on average. */
export function buyingAt(second: number): number {
  return BUYING[Math.floor(second / HOUR)] ?? 1;
}
