'use client';

import { useMemo } from 'react';
import { readDays } from '@/lib/filters/picks';
import { overlap, type View } from '@/lib/filters/view';
import { endOfBucket, listBuckets } from '@/lib/metrics/grain';
import type { DayRange, TimeGrain } from '@/lib/metrics/types';
import { type Cross, chosenValues, useMarks } from './cross';
import { holdBrush } from './in-flight';

/** The days of a view from the bucket that begins on one to that which begins on another. */
const daysOf = ({ dates }: View, grain: TimeGrain, first: string, last: string): DayRange =>
  overlap({ from: first, to: endOfBucket(last, grain) }, dates) ?? dates;

/** Dragging along a time chart chooses the days of the page. */
export function useTimeBrush({ id, onRange }: Cross, view: View, grain: TimeGrain) {
  const { from, to } = view.dates;
  const onEnd = (days: DayRange) => {
    if (days.from === from && days.to === to) holdBrush(null);
    else onRange(days);
  };
  return {
    brush: {
      daysOf: (first: string, last: string) => daysOf(view, grain, first, last),
      onMove: (days: DayRange | null) => holdBrush(days, id),
      onEnd,
    },
  };
}

/** What a time chart needs: a click on a bucket filters the others by its days, a double click looks into a day, dragging chooses the days of the page. */
export function useTimeMarks(cross: Cross, view: View, grain: TimeGrain) {
  const [value] = chosenValues(cross, 'time');
  const band = useMemo(() => readDays(value), [value]);
  const marks = useMarks(cross, {
    keys: band ? listBuckets(band, grain) : [],
    markOf: ({ key }) => {
      if (key === null || key > view.dates.to) return null;
      const { from, to } = daysOf(view, grain, key, key);
      return { time: `${from}..${to}` };
    },
    onOpen: ({ key }) => {
      if (grain === 'day' && key !== null && key <= view.dates.to) cross.onThrough({ day: key });
    },
  });
  return { ...marks, band, ...useTimeBrush(cross, view, grain) };
}
