export { type Change, type Direction, formatChange } from './change';
export {
  type DayStyle,
  formatDay,
  formatHour,
  formatMoment,
  formatMonth,
  formatRange,
  formatWeekday,
  weekdayOf,
} from './day';
export { formatSigned, formatValue, NO_VALUE, type ValueStyle } from './value';
