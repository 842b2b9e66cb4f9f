'use client';

import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { nodeInSight } from '@/lib/filters/view';
import { formatSigned, formatValue } from '@/lib/format';
import { drillNode } from '@/lib/pages/kinds/drill';
import type { Frame } from '../../charts/frame';
import { signedBarOption } from '../../charts/signed-bar-option';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeFilters, labelBrand, writeValue } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { isCategory, nameCategory, withChildren } from './category-names';
import { allHours, describeAgainst, differenceBy, differenceState, largestParts, restKey } from './day-rows';
import { differenceTable } from './day-tables';
import { DrillBar } from './drill-bar';

const top = 7;
const nouns = { category: 'categories', brand: 'brands', segment: 'segments', hour: 'hours' } as const;

/** What of a day's difference in revenue lies in which part; the parts add up to it to the cent. */
export function DayDifferenceVisual(props: VisualProps<'dayDifference'>) {
  const { visual, view, answerTo, state, stale, colors, cross, onSet } = props;
  const { by, peers } = visual;
  const day = view.dates.from;
  const [now, usual] = [answerTo('now'), answerTo('usual')];
  const compared = useMemo(() => ({ day, peers }), [day, peers]);
  const split = useMemo(() => differenceBy(by, now, usual, compared), [by, now, usual, compared]);
  const isHours = by === 'hour';
  const shown = useMemo(
    () => split && (isHours ? allHours(split) : largestParts(split, top)),
    [split, isHours],
  );
  const nameOf = useCallback(
    (key: string) => {
      if (by === 'category') return nameCategory(key);
      return by === 'brand' ? labelBrand(key) : writeValue(by, key);
    },
    [by],
  );
  const others = (shown?.total ?? 0) - (shown?.shown ?? 0);
  const draw = useCallback(
    (frame: Frame) => {
      const known = new Map(split?.parts.map((part) => [part.key, part]));
      return signedBarOption(
        {
          bars: (shown?.parts ?? []).map(({ key, difference }) => {
            const part = known.get(key);
            return {
              key,
              name: key === restKey ? `${others} others` : isHours ? key : nameOf(key),
              value: difference,
              ...(part && {
                of: [
                  { name: 'This day', value: part.day },
                  { name: 'Mean of those days', value: part.usual },
                ],
              }),
            };
          }),
          total: split?.difference ?? 0,
          format: 'money',
          layout: isHours ? 'standing' : 'lying',
          better: 'up',
        },
        frame,
      );
    },
    [split, shown, others, isHours, nameOf],
  );
  const [inSight, node] = [nodeInSight(view.where), drillNode(view, visual.id)];
  const deeper = useMemo(
    () =>
      by === 'category'
        ? withChildren(
            (shown?.parts ?? []).map(({ key }) => key),
            colors,
          )
        : [],
    [by, shown, colors],
  );
  const drill = (to: string) => onSet('under', to === inSight ? null : to);
  const marks = useMarks(cross, {
    keys: chosenValues(cross, by),
    markOf: ({ key }) =>
      key === null || key === restKey || (by === 'category' && !isCategory(key)) ? null : { [by]: key },
    onOpen: ({ key }) => {
      if (key !== null && deeper.includes(key)) drill(key);
    },
    opens: ({ key }) => (deeper.includes(key ?? '') ? 'Look into it here' : null),
  });
  const title =
    by === 'category' && node !== '' ? `${visual.title} in ${labelCode(node).toLowerCase()}` : visual.title;
  const signed = (cents: number) => formatSigned(cents, 'money', 'full');
  const against = describeAgainst(compared);
  const known = differenceState(state, day, split);
  return (
    <VisualCard
      title={title}
      subtitle={[against, ...describeFilters(view).map(({ value }) => value)].join(' · ')}
      state={known}
      stale={stale}
      height={280}
      actions={
        by === 'category' && (
          <DrillBar of={visual.title} inSight={inSight} node={node} deeper={deeper} onDrill={drill} />
        )
      }
      footnote={
        known.kind === 'ready' &&
        split &&
        shown && (
          <span className="tabular">
            {signed(split.difference)} in all: {formatValue(split.day, 'money', 'full')} against{' '}
            {formatValue(split.usual, 'money', 'full')}.{' '}
            {others > 0
              ? `${shown.shown} of ${shown.total} ${nouns[by]} that differ, and one bar for the ${others} others.`
              : isHours
                ? ''
                : `All ${nouns[by]} that differ.`}
            {by === 'segment' && ' Segments are those of the newest run.'}
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain(['revenue'], view, answerTo),
        ...(split && { table: () => differenceTable(split, { caption: title, by, day, peers }) }),
      }}
    >
      <LazyChart draw={draw} label={`${title}. ${against}`} {...marks} />
    </VisualCard>
  );
}
