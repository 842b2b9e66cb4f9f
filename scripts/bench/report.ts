import type { Measured, SiteTimes } from './run';
import { listSiteLines } from './site-lines';
import { round } from './summarise';
import { type PageName, pageNames } from './walks';

/** What a measurement should reach; `null` where it has no bound. */
export type Line = {
  readonly what: string;
  readonly value: string;
  readonly bound: string;
  readonly met: boolean | null;
};

/** The report as it is written, with the reason wherever a key has no number. */
export function makeReport(measured: Measured, small: Measured | null) {
  const { answers, load, refresh, site } = measured;
  const times = (name: PageName) => {
    const of = answers.pages[name];
    return of ? { p50: of.p50, p95: of.p95, max: of.max } : null;
  };
  const growth =
    small?.answers.pages.executive && answers.pages.executive
      ? round(answers.pages.executive.p95 / small.answers.pages.executive.p95)
      : null;
  return {
    measuredAt: new Date().toISOString(),
    events: measured.events,
    load,
    refresh,
    bytesPerEvent: measured.bytesPerEvent,
    answers: {
      executive: times('executive'),
      customers: times('customers'),
      products: times('products'),
      worst: Object.fromEntries(pageNames.map((name) => [name, answers.pages[name]?.worst ?? null])),
      questions: Object.fromEntries(pageNames.map((name) => [name, answers.pages[name]?.questions ?? null])),
      ratioToRaw: answers.raw.ratio,
      ratioToFacts: answers.ratioToFacts,
      ratioToDuckdb: answers.duckdb.ratio,
      duckdb: answers.duckdb.pages,
      equalAnswers: answers.equalAnswers + answers.raw.equal + answers.duckdb.equal,
      differentAnswers: answers.different.length + answers.raw.different + answers.duckdb.different.length,
      different: [...answers.different, ...answers.duckdb.different],
    },
    growth: { p95Ratio: growth },
    browser: site
      ? { ...site.browser, paintP95: site.browser.paint?.p95 ?? null }
      : { paintP95: null, lcp: null, javascriptKb: null },
    people: site?.people ?? { interactionsPerSecond: null },
    versionSwitch: site?.versionSwitch ?? null,
    reasons: {
      ...(growth === null && {
        'growth.p95Ratio': 'Run with --growth to measure a tenth of the events too.',
      }),
      ...(!site && { browser: 'Left out with --no-site.', people: 'Left out with --no-site.' }),
      ...(site?.people.interactionsPerSecond === null && {
        'people.interactionsPerSecond':
          'One person alone already waits longer than 300 ms at the 95th percentile.',
      }),
    },
  };
}

const seconds = (value: number) => `${value.toLocaleString('en-US')} s`;
const count = (value: number) => value.toLocaleString('en-US');

function listLines(report: ReturnType<typeof makeReport>, site: SiteTimes | null): Line[] {
  const { load, refresh, bytesPerEvent, answers, growth } = report;
  const pages = pageNames.flatMap((name): Line[] => {
    const times = answers[name];
    if (!times) return [];
    const value = `${times.p50} / ${times.p95} / ${times.max} ms`;
    const met = times.p50 <= 25 && times.p95 <= 80 && times.max <= 250;
    return [{ what: `answers, ${name}: p50 / p95 / max`, value, bound: '25 / 80 / 250 ms', met }];
  });
  return [
    { what: 'load', value: `${count(load.rowsPerSecond)} rows/s`, bound: '', met: null },
    {
      what: 'load with indexes',
      value: `${count(load.rowsPerSecondWithIndexes)} rows/s`,
      bound: '',
      met: null,
    },
    { what: 'plain binary copy', value: `${count(load.copyRowsPerSecond)} rows/s`, bound: '', met: null },
    { what: 'load to copy', value: String(load.ratioToCopy), bound: '≥ 0.7', met: load.ratioToCopy >= 0.7 },
    { what: 'plain copy of CSV', value: `${count(load.csvCopyRowsPerSecond)} rows/s`, bound: '', met: null },
    { what: 'load to copy of CSV', value: String(load.ratioToCsvCopy), bound: '', met: null },
    { what: 'derive and refresh all', value: seconds(refresh.allSeconds), bound: '', met: null },
    { what: 'after one more day', value: seconds(refresh.oneDaySeconds), bound: '', met: null },
    {
      what: 'one day to all',
      value: String(refresh.oneDayShare),
      bound: '≤ 0.05',
      met: refresh.oneDayShare <= 0.05,
    },
    {
      what: 'bytes an event: events / facts / marts',
      value: `${bytesPerEvent.events} / ${bytesPerEvent.facts} / ${bytesPerEvent.marts}`,
      bound: '',
      met: null,
    },
    ...pages,
    { what: 'raw events to views', value: `${answers.ratioToRaw ?? '–'} ×`, bound: '', met: null },
    { what: 'facts to views', value: `${answers.ratioToFacts ?? '–'} ×`, bound: '', met: null },
    ...pageNames.map((name): Line => {
      const times = answers.duckdb[name];
      return {
        what: `${name}, median: views / DuckDB`,
        value: times ? `${round(times.views)} / ${round(times.duckdb)} ms` : '–',
        bound: '',
        met: null,
      };
    }),
    { what: 'DuckDB to views', value: `${answers.ratioToDuckdb ?? '–'} ×`, bound: '', met: null },
    {
      what: 'equal answers',
      value: `${answers.equalAnswers} of ${answers.equalAnswers + answers.differentAnswers}`,
      bound: 'all',
      met: answers.differentAnswers === 0,
    },
    {
      what: 'growth of p95, tenfold',
      value: String(growth.p95Ratio ?? '–'),
      bound: '≤ 1.5',
      met: growth.p95Ratio === null ? null : growth.p95Ratio <= 1.5,
    },
    ...(site ? listSiteLines(site) : []),
  ];
}

/** The report as one table for people. */
export function tableOf(report: ReturnType<typeof makeReport>, site: SiteTimes | null): string {
  const lines = listLines(report, site);
  const [first, second] = [
    Math.max(...lines.map(({ what }) => what.length)),
    Math.max(...lines.map(({ value }) => value.length)),
  ];
  return lines
    .map(({ what, value, bound, met }) => {
      const sign = met === null ? ' ' : met ? '✓' : '✗';
      return `${sign} ${what.padEnd(first)}  ${value.padStart(second)}  ${bound}`.trimEnd();
    })
    .join('\n');
}
