import { describe, expect, it } from 'vitest';
import { recoveries } from './recoveries';

describe('recovering what was left in carts', () => {
  it('is worth 5, 10 and 20 per cent of it, to the cent, against the revenue made', () => {
    expect(recoveries(1_234_567, 10_000_000).map(({ worth }) => worth)).toEqual([61_728, 123_457, 246_913]);
    expect(recoveries(1_000, 4_000)[1]).toEqual({ share: 0.1, worth: 100, ofRevenue: 0.025 });
    expect(recoveries(1_000, 0)[0]?.ofRevenue).toBeNull();
  });
});
