import type { Bounds } from '@/lib/filters/presets';
import { formatDay } from '@/lib/format';
import type { MetricName } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import type { Day } from '@/lib/metrics/types';
import { weeksCompared } from '@/lib/stats/anomalies';
import type { Visual } from './kinds';
import type { Page } from './page';

/** The same weekdays within four weeks on either side that the data holds whole, in order. */
export function peersOf(day: Day, { first, last }: Bounds): Day[] {
  return Array.from({ length: 2 * weeksCompared + 1 }, (_, week) =>
    addDays(day, 7 * (week - weeksCompared)),
  ).filter((other) => other !== day && other >= first && other <= last);
}

const figures: readonly MetricName[] = [
  'revenue',
  'orders',
  'averageOrder',
  'conversion',
  'sessions',
  'visitors',
  'customers',
  'units',
];

/**
 * What was different on a day.
 * @param finished the days that the data holds whole: one that is not over is no day to compare with
 */
export function dayPage(day: Day, finished: Bounds): Page {
  const peers = peersOf(day, finished);
  const kpis = figures.map((metric): Visual => ({ id: metric, kind: 'dayFigure', metric, span: 'quarter' }));
  return {
    title: formatDay(day, 'long'),
    path: `/day/${day}`,
    scope: { day },
    visuals: [
      { id: 'subject', kind: 'daySubject', span: 'full', peers },
      ...kpis,
      { id: 'steps', kind: 'daySteps', title: 'What differed, step by step', span: 'half', peers },
      { id: 'hours', kind: 'dayHours', title: 'Revenue by hour (UTC)', span: 'half', peers },
      {
        id: 'byCategory',
        kind: 'dayDifference',
        title: 'What differed by category',
        by: 'category',
        span: 'half',
        peers,
      },
      {
        id: 'byBrand',
        kind: 'dayDifference',
        title: 'What differed by brand',
        by: 'brand',
        span: 'half',
        peers,
      },
      {
        id: 'bySegment',
        kind: 'dayDifference',
        title: 'What differed by segment',
        by: 'segment',
        span: 'half',
        peers,
      },
      {
        id: 'byHour',
        kind: 'dayDifference',
        title: 'What differed by hour (UTC)',
        by: 'hour',
        span: 'half',
        peers,
      },
      { id: 'table', kind: 'productTable', span: 'full' },
    ],
  };
}
