import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { canonicalQuery } from '@/lib/metrics/canonical';
import { commerce, type StatName } from '@/lib/metrics/commerce';
import { plan } from '@/lib/metrics/plan';
import type { DayRange, Filter, Grouping, Model } from '@/lib/metrics/types';
import type { DataVersion } from '../answer';
import { selectQuery } from '../compile';
import { rangeSchema, whereSchema } from '../query-schema';

const model: Model = commerce;

/** The days and filters that a read about products counts within. */
export const scopeSchema = { range: rangeSchema, where: whereSchema } as const;
export type Scope = { readonly range: DayRange; readonly where: z.infer<typeof whereSchema> };

/**
 * The rows of a question of the model, from the sources that its planner picks, to count on from.
 * @param isSparse of one stat: groups that come to zero may be left out
 */
export function selectStats(
  { range, where }: Scope,
  stats: readonly StatName[],
  by: readonly Grouping[],
  version: DataVersion,
  isSparse = false,
): SQL {
  const query = canonicalQuery({ stats, range, by, where: where as Filter });
  return selectQuery(model, query, plan(model, query, version.days), version, isSparse);
}
