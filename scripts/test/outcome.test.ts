import { describe, expect, it } from 'vitest';
import { ofCode, ofPlaywright, ofVitest, say, sum } from './outcome';

const vitest = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [1] },
    { status: 'failed', assertionResults: [1] },
  ],
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] };

describe('outcomes', () => {
  it('count what the reports say', () => {
    expect(ofVitest(vitest, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    expect(ofPlaywright(playwright, 0)).toEqual({ passed: 4, failed: 1, skipped: 0 });
    expect([ofCode(0), ofCode(2)]).toEqual([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0 },
    ]);
  });

  it('count a file that could not be loaded, and a run that failed without a failed test', () => {
    const unloaded = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(ofVitest(unloaded, 1).failed).toBe(2);
    expect(ofVitest({ ...vitest, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
    expect(
      ofPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [1] }, 1).failed,
    ).toBe(1);
  });

  it('count a program that left no report as failed, whatever it returned', () => {
    expect([ofVitest(undefined, 0).failed, ofPlaywright(undefined, 3).failed]).toEqual([1, 1]);
  });

  it('are said in one line', () => {
    expect(say(sum([ofCode(0), ofVitest(vitest, 1)]))).toBe('6 passed, 1 failed, 3 skipped');
    expect(say(sum([ofCode(0), ofCode(0)]))).toBe('2 passed, 0 failed');
  });
});
