// One chunk: its pictures are shown together.
export { DayDifferenceVisual } from './day-difference-visual';
export { DayFigureVisual } from './day-figure-visual';
export { DayHoursVisual } from './day-hours-visual';
export { DayStepsVisual } from './day-steps-visual';
export { DaySubjectVisual } from './day-subject-visual';
