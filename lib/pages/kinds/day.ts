import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import { weekdayOf } from '@/lib/metrics/grain';
import type { Day, Grouping } from '@/lib/metrics/types';
import type { AskOf, Placed, Questions } from '../page';
import { queryFor } from '../query';
import { drillNode, narrowTo } from './drill';
import { daysAround } from './trend';

/** What every visual of a page about a day knows. */
type OfDay = Placed & {
  /** The same weekdays that the day is compared with, in order. */
  readonly peers: readonly Day[];
};

/** The day, what is known of it, and the ways on and back. */
export type DaySubject = OfDay & { readonly kind: 'daySubject' };
/** One number of the day against what is usual. */
export type DayFigure = Placed & { readonly kind: 'dayFigure'; readonly metric: MetricName };
/** The difference in revenue by parts. Setting `under`: the node drilled to. */
export type DayDifference = OfDay & {
  readonly kind: 'dayDifference';
  readonly title: string;
  readonly by: 'category' | 'brand' | 'segment' | 'hour';
};
/** The same by the steps from a visit to revenue. */
export type DaySteps = OfDay & { readonly kind: 'daySteps'; readonly title: string };
/** Revenue hour by hour beside that of the days compared with. */
export type DayHours = OfDay & { readonly kind: 'dayHours'; readonly title: string };

/** Kinds of a page about one day. */
export type DayVisual = DayDifference | DayFigure | DayHours | DaySteps | DaySubject;

/** The day's stats (`now`), and those of the same weekdays from the first peer to the last (`usual`): the day is among them where it lies between. */
function askDay(
  view: View,
  peers: readonly Day[],
  metrics: readonly MetricName[],
  by: readonly Grouping[],
): Questions {
  const now = queryFor(view, metrics, view.dates, by);
  const [from, to] = [peers[0], peers.at(-1)];
  if (from === undefined || to === undefined) return { now };
  const where = { ...now.where, weekday: [String(weekdayOf(view.dates.from))] };
  return { now, usual: { ...now, range: { from, to }, where } };
}

/** The days around, which say what is usual, as on a trend. */
const askHistory = (view: View, metric: MetricName) =>
  queryFor(view, [metric], daysAround(view.around ?? view.dates), [{ time: 'day' }]);

const askSubject: AskOf<DaySubject> = (_, view) => ({
  now: queryFor(view, ['revenue', 'sessions']),
  history: askHistory(view, 'revenue'),
  annotations: { read: 'annotations', arguments: { from: view.dates.from, to: view.dates.to } },
});

const askFigure: AskOf<DayFigure> = ({ metric }, view) => ({
  now: queryFor(view, [metric]),
  history: askHistory(view, metric),
  thresholds: { read: 'thresholds', arguments: {} },
});

const askDifference: AskOf<DayDifference> = ({ id, by, peers }, view) => {
  if (by !== 'category') return askDay(view, peers, ['revenue'], [{ attribute: by }]);
  const node = drillNode(view, id);
  return askDay(narrowTo(view, node), peers, ['revenue'], [{ category: { under: node } }]);
};

/** The steps whose ratios make revenue. */
const funnel: readonly MetricName[] = ['viewSessions', 'cartSessions', 'orders', 'revenue'];

const askSteps: AskOf<DaySteps> = ({ peers }, view) => askDay(view, peers, funnel, []);

const askHours: AskOf<DayHours> = ({ peers }, view) =>
  askDay(view, peers, ['revenue'], [{ attribute: 'hour' }]);

export const dayAsks: { readonly [K in DayVisual['kind']]: AskOf<Extract<DayVisual, { kind: K }>> } = {
  dayDifference: askDifference,
  dayFigure: askFigure,
  dayHours: askHours,
  daySteps: askSteps,
  daySubject: askSubject,
};
