'use client';

import { useCallback, useMemo } from 'react';
import { formatDay, formatSigned } from '@/lib/format';
import { barOption } from '../../charts/bar-option';
import type { Frame } from '../../charts/frame';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeFilters, writeValue } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { describeAgainst, differenceBy, differenceState, weekdayName } from './day-rows';
import { differenceTable, hourColumn } from './day-tables';
import { figureColumn } from './figure-column';

/** A day's revenue hour by hour, each hour beside the mean of the days compared with. */
export function DayHoursVisual({ visual, view, answerTo, state, stale, cross }: VisualProps<'dayHours'>) {
  const { title, peers } = visual;
  const day = view.dates.from;
  const [now, usual] = [answerTo('now'), answerTo('usual')];
  const compared = useMemo(() => ({ day, peers }), [day, peers]);
  const split = useMemo(() => differenceBy('hour', now, usual, compared), [now, usual, compared]);
  const rows = useMemo(() => {
    const known = new Map(split?.parts.map((part) => [part.key, part.usual]));
    const own = new Map(now?.rows.map((row) => [String(row.hour), Number(row.revenue)]));
    return Array.from({ length: 24 }, (_, at) => {
      const hour = String(at);
      return { hour, day: own.get(hour) ?? 0, usual: known.get(hour) ?? 0 };
    });
  }, [now, split]);
  const isCompared = split !== null;
  const draw = useCallback(
    (frame: Frame) =>
      barOption(
        rows,
        {
          by: 'hour',
          series: [
            { field: 'day', name: formatDay(day) },
            ...(isCompared ? [{ field: 'usual', name: `Mean ${weekdayName(day)}` }] : []),
          ],
          format: 'money',
          layout: 'standing',
          mode: 'clustered',
        },
        frame,
      ),
    [rows, day, isCompared],
  );
  const marks = useMarks(cross, {
    keys: chosenValues(cross, 'hour'),
    markOf: ({ key }) => (key === null ? null : { hour: key }),
  });
  const furthest = rows.toSorted((a, b) => Math.abs(b.day - b.usual) - Math.abs(a.day - a.usual))[0];
  const against = describeAgainst(compared);
  // A day without others to compare it with still has its own hours.
  const known = split ? differenceState(state, day, split) : state;
  return (
    <VisualCard
      title={title}
      subtitle={[against, ...describeFilters(view).map(({ value }) => value)].join(' · ')}
      state={known}
      stale={stale}
      height={280}
      footnote={
        known.kind === 'ready' &&
        split &&
        furthest && (
          <span className="tabular">
            Furthest from usual: {writeValue('hour', furthest.hour)},{' '}
            {formatSigned(furthest.day - furthest.usual, 'money', 'full')}.
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain(['revenue'], view, answerTo),
        table: () =>
          split
            ? differenceTable(split, { caption: title, by: 'hour', day, peers })
            : { caption: title, columns: [hourColumn, figureColumn('day', formatDay(day), 'money')], rows },
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${formatDay(day)}. ${against}`} {...marks} />
    </VisualCard>
  );
}
