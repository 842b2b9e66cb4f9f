'use client';

import { useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import {
  isPicked,
  markAfter,
  nextDimensions,
  readPath,
  type SplitDimension,
  type SplitStep,
  splitMetric,
  writePath,
} from '@/lib/pages/kinds/decomposition';
import { SplitColumn } from '../../products/split-column';
import { SplitMenu } from '../../products/split-menu';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues } from '../cross';
import { describeView } from '../describe';
import { explain, type VisualProps } from '../visual-props';
import {
  cutParts,
  dimensionNames,
  measureSplit,
  namePart,
  pickPart,
  readParts,
  selectedParts,
} from './decomposition-rows';
import { figureColumn } from './figure-column';

const most = 6;
const ofProducts = new Set<SplitDimension>(['category', 'brand', 'priceBand']);
const wayNotes = {
  chosen: 'Chosen by you',
  highest: 'Chosen as the most telling, to the highest',
  lowest: 'Chosen as the most telling, to the lowest',
} as const;

/** A metric split step by step, by a dimension of one's own or the one that explains most. */
export function DecompositionVisual(props: VisualProps<'decomposition'>) {
  const { visual, view, answerTo, partTo, state, stale, cross, onSet } = props;
  const metric = splitMetric(view, visual.id);
  const { label, format } = commerce.metrics[metric];
  const path = view.settings[visual.id]?.path;
  const steps = useMemo(() => readPath(path), [path]);
  const now = answerTo('now')?.rows[0];
  const total = readMetric(commerce, metric, now);
  const columns = steps.map((step, index) => {
    const answer = answerTo(`step ${index}`);
    return {
      step,
      index,
      all: readParts(step.dimension, metric, answer),
      explains: measureSplit(metric, answer),
      part: selectedParts(step.dimension, metric, partTo(`step ${index}`)),
    };
  });
  const next = nextDimensions(steps)
    .flatMap((dimension) => {
      const explains = measureSplit(metric, answerTo(`next ${dimension}`));
      return explains === null ? [] : [{ dimension, explains }];
    })
    .sort((a, b) => b.explains - a.explains);
  const go = (to: readonly SplitStep[]) => onSet('path', writePath(to));
  const goBest = (way: 'highest' | 'lowest') => {
    const [best] = next;
    if (!best) return;
    const parts = readParts(best.dimension, metric, answerTo(`next ${best.dimension}`));
    go([...steps, { dimension: best.dimension, way, value: pickPart(parts, metric, way)?.value ?? null }]);
  };
  const percent = (value: number | null) => formatValue(value, 'percent', 'compact');
  const wholeOf = (index: number) => {
    if (metric === 'conversion') return null;
    if (index === 0) return total;
    const before = columns[index - 1];
    return before?.all.find((part) => part.value === before.step.value)?.amount ?? null;
  };
  const title = `${label}, split step by step`;
  const touches = steps.some((step) => ofProducts.has(step.dimension));
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={430}
      actions={
        <SegmentedControl
          label="Split"
          options={[
            { value: 'revenue', label: 'Revenue' },
            { value: 'units', label: 'Units' },
            { value: 'conversion', label: 'Conversion' },
          ]}
          value={metric}
          onChange={(value) => onSet('metric', value === 'revenue' ? null : value)}
        />
      }
      footnote={
        state.kind === 'ready' &&
        `“Explains” is the share of what differs between sessions that a split accounts for, adjusted for its number of parts.${
          metric === 'conversion' && touches
            ? ' A session that touched two categories, brands or price bands counts in both: rates are exact, their sessions add up to more.'
            : ''
        }`
      }
      menu={{
        focus: true,
        explain: () => explain([metric], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            { key: 'step', label: 'Step' },
            { key: 'dimension', label: 'Split by' },
            { key: 'part', label: 'Part' },
            figureColumn('amount', label, format),
            figureColumn('orders', 'Orders', 'count'),
            figureColumn('sessions', 'Sessions', 'count'),
            ...(columns.some(({ part }) => part) ? [figureColumn('selected', 'Selected', format)] : []),
          ],
          rows: columns.flatMap(({ step, index, all, part: selected }) =>
            all.map((part) => ({
              step: String(index + 1),
              dimension: dimensionNames[step.dimension],
              part: namePart(step.dimension, part.value ?? ''),
              amount: part.amount,
              orders: part.orders,
              sessions: part.sessions,
              selected: selected?.get(part.value ?? '') ?? 0,
            })),
          ),
        }),
      }}
    >
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex h-full items-start gap-4 overflow-auto pb-1"
      >
        <section aria-label="Total" className="w-36 shrink-0">
          <h3 className="font-medium text-small">{label}</h3>
          <p className="tabular font-semibold text-large">{formatValue(total, format, 'compact')}</p>
          <p className="text-faint text-tiny">
            {formatValue(Number(now?.orders ?? 0), 'count', 'full')} orders of{' '}
            {formatValue(Number(now?.sessions ?? 0), 'count', 'full')} sessions
          </p>
        </section>
        {columns.map(({ step, index, all, explains, part }) => (
          <SplitColumn
            key={`${index} ${step.dimension}`}
            head={dimensionNames[step.dimension]}
            note={`${wayNotes[step.way]}${explains === null ? '' : `; explains ${percent(explains)}`}`}
            {...cutParts(all, metric, most, step.value)}
            chosen={step.value}
            part={part}
            format={format}
            whole={wholeOf(index)}
            nameOf={(value) => namePart(step.dimension, value)}
            picked={isPicked(step.dimension) ? chosenValues(cross, step.dimension) : []}
            onAdd={(value) => isPicked(step.dimension) && cross.onMark({ [step.dimension]: value }, true)}
            onFollow={(value) => {
              const to = [...steps.slice(0, index), { ...step, value: value === step.value ? null : value }];
              cross.onMark(markAfter(to), false, { setting: 'path', value: writePath(to) });
            }}
            onRemove={() => go(steps.slice(0, index))}
          />
        ))}
        {next.length > 0 && (
          <SplitMenu
            next={next}
            onHighest={() => goBest('highest')}
            onLowest={() => goBest('lowest')}
            onDimension={(dimension: SplitDimension) =>
              go([...steps, { dimension, way: 'chosen', value: null }])
            }
          />
        )}
        {steps.at(-1)?.value === null && (
          <p className="w-40 shrink-0 pt-1 text-faint text-small">Follow a part to split it further.</p>
        )}
      </div>
    </VisualCard>
  );
}
