import type { Day } from '@/lib/metrics/types';
import type { Statements } from '../client';

/** A materialized view with the rows of one source from a day to the end of the month. */
export type Part = {
  readonly source: string;
  readonly month: Day;
  readonly name: string;
  readonly firstDay: Day;
  /** What it was built from, as a hash; null for parts of before hashes were kept. */
  readonly definition: string | null;
};

/** All parts, the newest first. */
export async function listParts(tx: Statements): Promise<Part[]> {
  return [
    ...(await tx.unsafe<Part[]>(
      `select source, month, name, first_day as "firstDay", definition from mart.parts order by version desc`,
    )),
  ];
}

/** The parts of one month of a source that hold it now, newest first: each reaches to where the one before begins. */
export function holding(parts: readonly Part[], source: string, month: Day): Part[] {
  const held: Part[] = [];
  for (const part of parts) {
    if (part.source !== source || part.month !== month) continue;
    const next = held.at(-1);
    if (next === undefined || part.firstDay < next.firstDay) held.push(part);
  }
  return held;
}

/** The rows of one month from the parts that hold it, as SQL. */
export function selectHeld(held: readonly Part[]): string {
  return held
    .map(({ name }, index) => {
      const next = held[index - 1];
      return `select * from ${name}${next ? ` where day < date '${next.firstDay}'` : ''}`;
    })
    .join(' union all ');
}
