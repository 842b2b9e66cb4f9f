import { describe, expect, it } from 'vitest';
import { churnThreshold, waitCurve } from './churn';

const wait = (type: string, days: number, returned: number, waiting = 0) => ({
  type,
  days,
  returned,
  waiting,
});

describe('the churn threshold', () => {
  it('is when nine of ten returns have happened', () => {
    const waits = Array.from({ length: 10 }, (_, day) => wait('new', day + 1, 1));
    expect(churnThreshold(waits)).toBe(9);
    expect(churnThreshold([...waits, wait('returning', 50, 0, 10)])).toBe(9);
  });

  it('takes waits that were cut short into account', () => {
    const waits = [wait('new', 10, 50), wait('new', 12, 0, 40), wait('new', 60, 8, 2)];
    expect(churnThreshold(waits)).toBe(60);
  });

  it('is unknown where nobody returned', () => {
    expect(churnThreshold([wait('new', 30, 0, 12)])).toBeNull();
    expect(churnThreshold([])).toBeNull();
    expect(waitCurve([wait('new', 3, 1), wait('returning', 3, 0, 9)], 'new').at(-1)?.survival).toBe(0);
  });
});
