import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { DataVersion } from '../answer';

/** A statement with a name, for questions that are not sums over visits: lists, cohorts, pairs. */
export type ReadDefinition<A = never, Schema extends z.ZodType = z.ZodType> = {
  /** What its arguments must be; they come over the wire. */
  readonly arguments: Schema;
  /** What the statement reads, for the explanation. */
  readonly source: string;
  /** What people write changes without a new version of the data: such an answer is asked anew each time. */
  readonly changesAtAnyTime?: true;
  /** The answer differs from person to person. */
  readonly isPersonal?: true;
  /**
   * The one statement that answers it. Values are parameters, names are constants of the code. A statement that
   * cuts its rows adds the column `all`: how many there are (bigint, the same in each row).
   */
  readonly statement: (input: A, version: DataVersion, person: string | null) => SQL;
};

/** Ties the arguments' type to the statement's. */
export function defineRead<A>(definition: ReadDefinition<A, z.ZodType<A>>): ReadDefinition {
  return definition;
}
