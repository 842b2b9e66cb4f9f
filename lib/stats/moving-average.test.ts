import { describe, expect, it } from 'vitest';
import { movingAverage } from './moving-average';

describe('movingAverage', () => {
  it('looks back over a whole window', () => {
    expect(movingAverage([1, 2, 3, 4, 5], 3)).toEqual([null, null, 2, 3, 4]);
  });
  it('looks both ways when centred', () => {
    expect(movingAverage([1, 2, 3, 4, 5], 3, 'centred')).toEqual([null, 2, 3, 4, null]);
  });
  it('leaves out what is unknown, but not too much of it', () => {
    expect(movingAverage([1, null, 3, null, null], 3)).toEqual([null, null, 2, null, null]);
  });
  it('of a window of one is the values', () => {
    expect(movingAverage([4, null, 6], 1)).toEqual([4, null, 6]);
    expect(movingAverage([], 7)).toEqual([]);
  });
  it('refuses a window that is not a whole number of values', () => {
    expect(() => movingAverage([1], 0)).toThrow(/at least 1/);
    expect(() => movingAverage([1], 2.5)).toThrow(/whole/);
  });
});
