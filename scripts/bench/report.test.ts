import { expect, it } from 'vitest';
import { makeReport, tableOf } from './report';
import type { Measured } from './run';

const page = {
  p50: 20,
  p95: 90,
  max: 100,
  questions: 3,
  worst: { link: '', question: '', milliseconds: 100 },
};
const times = { p50: 60, p95: 120, max: 140 };
const measured: Measured = {
  events: 100,
  load: {
    rowsPerSecond: 9,
    rowsPerSecondWithIndexes: 8,
    copyRowsPerSecond: 10,
    ratioToCopy: 0.9,
    csvCopyRowsPerSecond: 6,
    ratioToCsvCopy: 1.5,
  },
  refresh: { allSeconds: 10, oneDaySeconds: 0.4, oneDayShare: 0.04 },
  bytesPerEvent: { events: 1, facts: 2, marts: 3 },
  answers: {
    pages: { executive: page, customers: page, products: null },
    ratioToFacts: 4,
    equalAnswers: 12,
    different: [],
    raw: { ratio: 5, equal: 3, different: 0 },
    duckdb: {
      pages: { executive: { views: 10, duckdb: 30 } },
      ratio: 3,
      equal: 8,
      different: ['{"stats":["revenue"]}'],
    },
  },
  site: {
    browser: {
      changes: 40,
      paint: times,
      nextPaint: times,
      lcp: 900,
      javascriptKb: 413,
      longTasks: { load: { count: 2, longest: 80 }, changes: { count: 0, longest: 0 } },
    },
    people: {
      interactionsPerSecond: 31,
      stages: [{ people: 4, interactions: 240, perSecond: 31, p50: 100, p95: 280, cached: 0.4 }],
    },
    versionSwitch: { viewers: 200, questions: 19, asked: 20, seconds: 12 },
  },
};

it('has every key, and says of every bound whether it is met', () => {
  const report = makeReport(measured, null);
  expect(report).toMatchObject({
    answers: { products: null, ratioToDuckdb: 3, equalAnswers: 23, differentAnswers: 1 },
    growth: { p95Ratio: null },
    browser: { paintP95: 120, lcp: 900, javascriptKb: 413 },
    people: { interactionsPerSecond: 31 },
    versionSwitch: { asked: 20 },
  });
  expect(Object.keys(report.reasons)).toEqual(['growth.p95Ratio']);
  const signs = tableOf(report, measured.site)
    .split('\n')
    .flatMap((line) => /^([✓✗]) (.*?) {2}/.exec(line)?.slice(1, 3).join(' ') ?? []);
  expect(signs).toEqual([
    '✓ load to copy',
    '✓ one day to all',
    '✗ answers, executive: p50 / p95 / max',
    '✗ answers, customers: p50 / p95 / max',
    '✗ equal answers',
    '✓ click to answers painted: p50 / p95 / max',
    '✗ largest contentful paint, warm server',
    '✗ questions asked for 200 viewers at a version switch, 12 s',
  ]);
});

it('gives the reason where nothing was served', () => {
  const report = makeReport({ ...measured, site: null }, measured);
  expect(report.growth.p95Ratio).toBe(1);
  expect(report.browser.paintP95).toBeNull();
  expect(Object.keys(report.reasons)).toEqual(['browser', 'people']);
});
