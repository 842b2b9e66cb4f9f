import type { View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import type { Answer, Row } from '@/lib/metrics/types';
import type { VisualKind, VisualOf } from '@/lib/pages/kinds';
import type { ColorPlaces } from '../charts/category-colors';
import type { Explanation } from '../visuals/explain-panel';
import type { VisualState } from '../visuals/visual-state';
import type { Cross } from './cross';
import { describeFilters } from './describe';

/** What every visual of a dashboard is given. */
export type VisualProps<K extends VisualKind> = {
  readonly visual: VisualOf<K>;
  /** The view that the answers belong to. */
  readonly view: View;
  /** The answer to one of its questions; undefined where it was not asked or is not there yet. */
  readonly answerTo: (question: string) => Answer | undefined;
  /** The rows of what is selected elsewhere, where the visual highlights it; null where it does not. */
  readonly partTo: (question?: string) => readonly Row[] | null;
  readonly state: VisualState;
  readonly stale: boolean;
  readonly asOf: string | null;
  /** The colour of each category, the same everywhere. */
  readonly colors: ColorPlaces;
  /** Selections: those made on it, and the way to make one. */
  readonly cross: Cross;
  /** What a person set on this visual; the link keeps it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sets one of them; null takes it back to the default. */
  readonly onSet: (setting: string, value: string | null) => void;
};

const questionLabels: Readonly<Record<string, string>> = {
  now: 'This period',
  'part now': 'The part highlighted',
  before: 'Compared with',
  daily: 'By day',
  weekly: 'By week',
  history: 'What is usual',
  usual: 'Same weekdays around it',
  groups: 'By group',
  annotations: 'Annotations',
  targets: 'Targets that were set',
};

/** Where a visual's numbers come from. */
export function explain(
  metrics: readonly MetricName[],
  view: View,
  answerTo: (question: string) => Answer | undefined,
): Explanation {
  const answers = Object.entries(questionLabels).flatMap(([question, label]) => {
    const answer = answerTo(question);
    return answer ? [{ label, answer }] : [];
  });
  return {
    metrics: metrics.map((name) => commerce.metrics[name]),
    period: { from: view.dates.from, to: view.dates.to },
    filters: describeFilters(view),
    answers,
  };
}
