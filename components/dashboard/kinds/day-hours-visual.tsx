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
import { describePeers, differenceBy, nothingToCompare, weekdayName } from './day-rows';
import { differenceTable } from './day-tables';

/** A day's revenue hour by hour, each hour beside the mean of the days compared with. */
export function DayHoursVisual({ visual, view, answerTo, state, stale, cross }: VisualProps<'dayHours'>) {
  const { title, peers } = visual;
  const day = view.dates.from;
  const [now, usual] = [answerTo('now'), answerTo('usual')];
  const compared = useMemo(() => ({ day, peers }), [day, peers]);
  const split = useMemo(() => differenceBy('hour', now, usual, compared), [now, usual, compared]);
  const rows = useMemo(() => {
    const known = new Map(split?.parts.map((part) => [part.key, part]));
    return Array.from({ length: 24 }, (_, hour) => {
      const part = known.get(String(hour));
      return { hour: String(hour), day: part?.day ?? 0, usual: part?.usual ?? 0 };
    });
  }, [split]);
  const draw = useCallback(
    (frame: Frame) =>
      barOption(
        rows,
        {
          by: 'hour',
          series: [
            { field: 'day', name: formatDay(day) },
            { field: 'usual', name: `Mean ${weekdayName(day)}` },
          ],
          format: 'money',
          layout: 'standing',
          mode: 'clustered',
        },
        frame,
      ),
    [rows, day],
  );
  const marks = useMarks(cross, {
    keys: chosenValues(cross, 'hour'),
    markOf: ({ key }) => (key === null ? null : { hour: key }),
  });
  const furthest = rows.toSorted((a, b) => Math.abs(b.day - b.usual) - Math.abs(a.day - a.usual))[0];
  const against = `Against the mean of ${describePeers(compared)}`;
  return (
    <VisualCard
      title={title}
      subtitle={[against, ...describeFilters(view).map(({ value }) => value)].join(' · ')}
      state={state.kind === 'ready' && !split ? nothingToCompare(day) : state}
      stale={stale}
      height={280}
      footnote={
        state.kind === 'ready' &&
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
        ...(split && { table: () => differenceTable(split, { caption: title, by: 'hour', day, peers }) }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${formatDay(day)}. ${against}`} {...marks} />
    </VisualCard>
  );
}
