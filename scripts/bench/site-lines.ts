import type { Line } from './report';
import type { SiteTimes } from './run';

/** What browsers and people see, as lines of the report. */
export function listSiteLines({ browser, people, versionSwitch }: SiteTimes): Line[] {
  const { paint, nextPaint, lcp, javascriptKb, longTasks } = browser;
  const times = (of: typeof paint) => (of ? `${of.p50} / ${of.p95} / ${of.max} ms` : '–');
  const { viewers, questions, asked, seconds } = versionSwitch;
  const tasks = ({ count, longest }: (typeof longTasks)['load']) => `${count}, longest ${longest} ms`;
  return [
    {
      what: 'click to answers painted: p50 / p95 / max',
      value: times(paint),
      bound: 'p95 ≤ 150 ms',
      met: paint ? paint.p95 <= 150 : null,
    },
    { what: 'click to next frame: p50 / p95 / max', value: times(nextPaint), bound: '', met: null },
    {
      what: 'largest contentful paint, warm server',
      value: `${lcp ?? '–'} ms`,
      bound: '≤ 800 ms',
      met: lcp === null ? null : lcp <= 800,
    },
    { what: 'script until charts are drawn, gzip', value: `${javascriptKb} kB`, bound: '', met: null },
    { what: 'tasks over 50 ms in a load', value: tasks(longTasks.load), bound: '', met: null },
    {
      what: `the same in ${browser.changes} changes`,
      value: tasks(longTasks.changes),
      bound: '',
      met: null,
    },
    ...people.stages.map(
      ({ people: count, perSecond, p50, p95, cached }): Line => ({
        what: `${count} at once: interactions/s, p50 / p95, from the cache`,
        value: `${perSecond}, ${p50} / ${p95} ms, ${Math.round(cached * 100)}%`,
        bound: '',
        met: null,
      }),
    ),
    {
      what: 'interactions/s with p95 < 300 ms',
      value: String(people.interactionsPerSecond ?? '–'),
      bound: '',
      met: null,
    },
    {
      what: `questions asked for ${viewers} viewers at a version switch, ${seconds} s`,
      value: `${asked} of ${questions}`,
      bound: 'each once',
      met: asked === questions,
    },
  ];
}
