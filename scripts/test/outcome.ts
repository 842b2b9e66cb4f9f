/** What a check came to. A program that fails without a failed test counts as one failure. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly skipped: number };

export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

const orOneFailure = (outcome: Outcome, code: number): Outcome =>
  code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;

/** A check that only knows good and bad. */
export const ofCode = (code: number): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
});

/** Reads vitest's report; a file that could not even be loaded counts as one failure. */
export const ofVitest = (report: VitestReport | undefined, code: number): Outcome => {
  if (!report) return ofCode(code === 0 ? 1 : code);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return orOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  );
};

/** Reads Playwright's report; a test that passed only on a second try counts as failed. */
export const ofPlaywright = (report: PlaywrightReport | undefined, code: number): Outcome => {
  if (!report) return ofCode(code === 0 ? 1 : code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orOneFailure({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code);
};

/** Adds outcomes up. */
export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export const say = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
