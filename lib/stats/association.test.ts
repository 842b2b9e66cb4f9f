import { expect, test } from 'vitest';
import { associate } from './association';

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('what has nothing to do with each other has lift 1 within its interval', () => {
  const { lift, support, confidence } = associate({ both: 40, a: 200, b: 200, orders: 1000 });
  expect(lift.value).toBe(1);
  expect(lift.lower).toBeLessThan(1);
  expect(lift.upper).toBeGreaterThan(1);
  expect(support.value).toBe(0.04);
  expect(confidence.value).toBe(0.2);
});

test('the interval of the lift holds the truth about 95 times of 100', () => {
  const next = random(7);
  const [pa, pb, lift] = [0.1, 0.08, 3];
  const pab = pa * pb * lift;
  let held = 0;
  const runs = 2_000;
  for (let run = 0; run < runs; run += 1) {
    let [both, a, b] = [0, 0, 0];
    for (let order = 0; order < 1_500; order += 1) {
      const u = next();
      if (u < pab) both += 1;
      else if (u < pa) a += 1;
      else if (u < pa + pb - pab) b += 1;
    }
    const found = associate({ both, a: a + both, b: b + both, orders: 1_500 }).lift;
    if ((found.lower ?? 9) <= lift && lift <= (found.upper ?? 0)) held += 1;
  }
  expect(held / runs).toBeGreaterThan(0.93);
  expect(held / runs).toBeLessThan(0.97);
});

test('a handful of orders gives a lift without an interval', () => {
  expect(associate({ both: 4, a: 5, b: 5, orders: 100 }).lift).toEqual({
    value: 16,
    lower: null,
    upper: null,
  });
  expect(associate({ both: 0, a: 5, b: 5, orders: 10 }).lift).toEqual({ value: 0, lower: null, upper: null });
});
