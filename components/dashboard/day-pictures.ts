'use client';

import { lazy } from 'react';

const family = () => import('./kinds/day-family');

/** The pictures of a page about one day, fetched together. */
export const dayPictures = {
  dayDifference: lazy(() => family().then((part) => ({ default: part.DayDifferenceVisual }))),
  dayFigure: lazy(() => family().then((part) => ({ default: part.DayFigureVisual }))),
  dayHours: lazy(() => family().then((part) => ({ default: part.DayHoursVisual }))),
  daySteps: lazy(() => family().then((part) => ({ default: part.DayStepsVisual }))),
  daySubject: lazy(() => family().then((part) => ({ default: part.DaySubjectVisual }))),
} as const;
