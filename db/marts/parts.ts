import type { Day } from '@/lib/metrics/types';
import type { Statements } from '../client';

/** Rows of one source and month: all from a day to the end of the month, or what is added to them (a delta). */
export type Part = {
  readonly source: string;
  readonly month: Day;
  readonly version: number;
  readonly name: string;
  readonly firstDay: Day;
  /** What it was built from, as a hash; null for parts of before hashes were kept. */
  readonly definition: string | null;
  /** Holds what customers who moved to another segment add and take away; it reaches over the whole month. */
  readonly isDelta: boolean;
  /** A delta that holds what the deltas before it did. */
  readonly folds: boolean;
};

/** Stands for a month in the parts that hold all months together. */
export const allMonths: Day = '1970-01-01';

/** The months that parts hold, the earliest first. */
export const listMonths = (parts: readonly Part[]): Day[] =>
  [...new Set(parts.map(({ month }) => month))].filter((month) => month !== allMonths).sort();

/** A part, and the day from which on a newer one takes over; null: none does. */
export type Held = { readonly part: Part; readonly until: Day | null };

/** All parts, the newest first. */
export async function listParts(tx: Statements): Promise<Part[]> {
  return [
    ...(await tx.unsafe<Part[]>(
      `select source, month, version, name, first_day as "firstDay", definition, is_delta as "isDelta", folds
       from mart.parts order by version desc, is_delta`,
    )),
  ];
}

/** The parts of one month of a source that hold it now, newest first: each reaches to where the one before begins. */
export function holding(parts: readonly Part[], source: string, month: Day): Held[] {
  const held: Held[] = [];
  let until: Day | null = null;
  let isFolded = false;
  for (const part of parts) {
    if (part.source !== source || part.month !== month) continue;
    if (until !== null && until <= part.firstDay) continue;
    if (part.isDelta && isFolded) continue;
    held.push({ part, until });
    if (part.isDelta) isFolded = part.folds;
    else until = part.firstDay;
  }
  return held;
}

/** The rows of one month from the parts that hold it, as SQL. */
export function selectHeld(held: readonly Held[]): string {
  return held
    .map(({ part, until }) => `select * from ${part.name}${until ? ` where day < date '${until}'` : ''}`)
    .join(' union all ');
}
