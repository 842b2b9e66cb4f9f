import { dayNumber, dayText } from './calendar';

/** How the shop and its log behave on a day. */
export type Regime = {
  /** Sessions with a cart, with a purchase, and with both, as shares of all sessions. */
  readonly cart: number;
  readonly purchase: number;
  readonly both: number;
  /** Stretches the length of sessions. */
  readonly length: number;
  /** Cart events after the first, in sessions with a cart. */
  readonly moreCarts: number;
  /** Rows that are written a second time, as a share. */
  readonly duplicates: number;
  readonly sale: boolean;
  /** False on the one day that lost all its purchases. */
  readonly sells: boolean;
  /** The tree carries its labels of December 2019. */
  readonly late: boolean;
  /** Above 0, cheap products gain buyers against dear ones. */
  readonly thrift: number;
  /** Seconds of the day, half open, that the log covers. */
  readonly logged: readonly [from: number, to: number];
  /** Seconds of the day without a row, half open; empty on all days but one. */
  readonly gap: readonly [from: number, to: number];
};

const HOUR = 3600;
const RELABELLED = dayNumber('2019-12-01');
const THRIFTY = dayNumber('2020-03-16');
const NOVEMBER = dayNumber('2019-11-01');

const SALE: Readonly<Record<string, Partial<Regime>>> = {
  '2019-11-14': { cart: 0.19, purchase: 0.06, both: 0.05, sale: true },
  '2019-11-15': { cart: 0.21, purchase: 0, both: 0, sale: true, sells: false },
  '2019-11-16': { cart: 0.21, purchase: 0.06, both: 0.05, sale: true },
  '2019-11-17': { cart: 0.24, purchase: 0.15, both: 0.127, sale: true },
};
const LOG: Readonly<Record<string, Partial<Regime>>> = {
  '2019-10-01': { gap: [20 * 60, 130 * 60] },
  '2020-02-27': { logged: [0, 5 * HOUR] },
  '2020-02-28': { logged: [11 * HOUR, 24 * HOUR] },
  '2020-02-29': { logged: [8 * HOUR, 24 * HOUR] },
};
// Exact duplicates by month of the full set, as shares of its rows.
const DUPLICATES: Readonly<Record<string, number>> = {
  '2019-10': 0.000712,
  '2019-11': 0.00149,
  '2019-12': 0.00166,
  '2020-01': 0.00246,
  '2020-02': 0.01272,
  '2020-03': 0.00294,
  '2020-04': 0.00201,
};
const USUAL_DUPLICATES = 0.002;

/** The regime of a day: published rates where there are any, those of the nearest period elsewhere. */
export function regimeOn(day: number): Regime {
  const text = dayText(day);
  return {
    ...funnelOn(day),
    duplicates: DUPLICATES[text.slice(0, 7)] ?? USUAL_DUPLICATES,
    sale: false,
    sells: true,
    late: day >= RELABELLED,
    thrift: day >= THRIFTY ? 0.3 : 0,
    logged: [0, 24 * HOUR],
    gap: [0, 0],
    ...SALE[text],
    ...LOG[text],
  };
}

function funnelOn(day: number): Pick<Regime, 'cart' | 'purchase' | 'both' | 'length' | 'moreCarts'> {
  if (day < NOVEMBER) return { cart: 0.0618, purchase: 0.0679, both: 0.0304, length: 1, moreCarts: 0.62 };
  if (day < RELABELLED) return { cart: 0.083, purchase: 0.0495, both: 0.0416, length: 1.08, moreCarts: 0.75 };
  if (day < THRIFTY) return { cart: 0.124, purchase: 0.0598, both: 0.059, length: 0.985, moreCarts: 0.7 };
  return { cart: 0.132, purchase: 0.0735, both: 0.0725, length: 0.985, moreCarts: 0.7 };
}
