'use client';

import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { isUnfinished, nodeInSight } from '@/lib/filters/view';
import { formatDay, formatSigned } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { drillNode } from '@/lib/pages/kinds/drill';
import { type Driver, driverOf, drivers } from '@/lib/pages/kinds/waterfall';
import { fallingFlag } from '@/lib/rules/falling';
import { type Decomposition, decomposeChange } from '@/lib/stats/decompose-change';
import type { Frame } from '../../charts/frame';
import { waterfallOption } from '../../charts/waterfall-option';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeFilters, labelBrand } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { isCategory, nameCategory, withChildren } from './category-names';
import { DrillBar } from './drill-bar';
import { categoryWeeks } from './part-weeks';
import { namePeriods } from './period-names';
import { tipContext } from './tip-context';
import { effectSteps, partSteps, partsOf, startOf, withContext } from './waterfall-rows';
import { waterfallTable } from './waterfall-table';

const top = 7;
const driverLabels: Readonly<Record<Driver, string>> = {
  category: 'Category',
  brand: 'Brand',
  effect: 'Effect',
};

/** From the revenue of the comparison to that of the period, step by step. */
export function WaterfallVisual(props: VisualProps<'waterfall'>) {
  const { visual, view, answerTo, state, stale, asOf, colors, cross, onSet } = props;
  const [now, before, weekly] = [answerTo('now'), answerTo('before'), answerTo('weekly')];
  const driver = driverOf(view, visual.id);
  const isBrand = driver === 'brand';
  const [inSight, node] = [nodeInSight(view.where), drillNode(view, visual.id)];
  const names = namePeriods(view);
  const [from, to] = [names.before ?? '', names.now];
  const nameOf = isBrand ? labelBrand : nameCategory;
  const parts = useMemo(() => partsOf(now, before, isBrand ? 'brand' : 'category'), [now, before, isBrand]);
  const change = useMemo(() => decomposeChange(parts), [parts]);
  const steps = useMemo(
    () => (driver === 'effect' ? effectSteps(change) : partSteps(change, top, nameOf)),
    [driver, change, nameOf],
  );
  const weeks = useMemo(() => categoryWeeks('revenue', weekly, view, asOf), [weekly, view, asOf]);
  const flagOf = useCallback(
    (key: string) => fallingFlag(weeks.get(key) ?? [], commerce.metrics.revenue),
    [weeks],
  );
  const context = useMemo(
    () =>
      tipContext(
        parts.map(({ key, now: { cents: value } }) => ({ key, value })),
        {
          before: new Map(parts.map(({ key, before: { cents } }) => [key, cents])),
          format: 'money',
          weeks,
          flagOf,
        },
      ),
    [parts, weeks, flagOf],
  );
  const draw = useCallback(
    (frame: Frame) =>
      waterfallOption(
        {
          start: { name: from, value: startOf(parts) },
          steps: withContext(steps, context, parts),
          endName: to,
          format: 'money',
          better: 'up',
        },
        frame,
      ),
    [from, to, parts, steps, context],
  );
  const deeper = useMemo(
    () =>
      isBrand
        ? []
        : withChildren(
            change.parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).map(({ key }) => key),
            colors,
          ),
    [isBrand, change, colors],
  );
  const drill = (target: string) => onSet('under', target === inSight ? null : target);
  const known = new Set(parts.map((part) => part.key));
  const marks = useMarks(cross, {
    keys: driver === 'effect' ? [] : chosenValues(cross, driver),
    markOf: ({ key }) =>
      key !== null && driver !== 'effect' && known.has(key) && (isBrand || isCategory(key))
        ? { [driver]: key }
        : null,
    onOpen: ({ key }) => {
      if (key !== null && driver === 'category' && deeper.includes(key)) drill(key);
    },
    opens: ({ key }) => (driver === 'category' && deeper.includes(key ?? '') ? 'Look into it here' : null),
  });
  const title = `${visual.title}${node === '' ? '' : ` in ${labelCode(node).toLowerCase()}`}`;
  const against = view.before ? `${to} against ${from}` : to;
  return (
    <VisualCard
      title={title}
      subtitle={[against, ...describeFilters(view).map(({ value }) => value)].join(' · ')}
      state={state.kind === 'ready' && !before ? nothingBefore : state}
      stale={stale}
      height={320}
      actions={
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <DrillBar of={visual.title} inSight={inSight} node={node} deeper={deeper} onDrill={drill} />
          <SegmentedControl
            label="By"
            options={drivers.map((value) => ({ value, label: driverLabels[value] }))}
            value={driver}
            onChange={(value) => onSet('by', value === 'category' ? null : value)}
          />
        </div>
      }
      footnote={
        state.kind === 'ready' &&
        before && (
          <span className="tabular">
            {describeChange(change)}
            {isUnfinished(view.dates.to, asOf) && ` ${formatDay(view.dates.to)} is not over.`}
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain(['revenue', 'units'], view, answerTo),
        table: () =>
          waterfallTable(parts, change, {
            flagOf: driver === 'category' ? flagOf : undefined,
            caption: title,
            head: isBrand ? 'Brand' : 'Category',
            before: from,
            now: to,
            name: nameOf,
          }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${against}`} {...marks} />
    </VisualCard>
  );
}

const nothingBefore = {
  kind: 'empty',
  why: 'There is no earlier period to compare with.',
  hint: 'Choose later days, or another comparison in the date range.',
} as const;

/** The change and its three effects, in full. */
function describeChange({ change, volume, price, mix }: Decomposition): string {
  const write = (cents: number) => formatSigned(cents, 'money', 'full');
  return `${write(change)} in all: ${write(volume)} from more or fewer units, ${write(price)} from prices within each part, ${write(mix)} from the mix of parts.`;
}
