import { z } from 'zod';
import { canonicalQuery, groupingKey } from '@/lib/metrics/canonical';
import type { Model, Query, Question, Read } from '@/lib/metrics/types';
import { weighedFrom } from '@/lib/metrics/weigh';
import { querySchema } from './query-schema';
import { reads } from './reads';

/** A question that cannot be answered as it stands; the message says why, in words for a developer. */
export class BadQuery extends Error {
  override name = 'BadQuery';
}

/** Takes what came over the wire as a query of the model, in its canonical spelling. Throws `BadQuery`. */
export function checkQuery(model: Model, input: unknown): Query {
  const parsed = querySchema.safeParse(input);
  if (!parsed.success) throw new BadQuery(z.prettifyError(parsed.error));
  const query = canonicalQuery(parsed.data as Query);
  const unknown = [...query.stats, ...(query.order ? [query.order.stat] : [])].find(
    (stat) => !model.stats[stat],
  );
  if (unknown !== undefined) throw new BadQuery(`There is no stat "${unknown}".`);
  if (query.order && !query.stats.includes(query.order.stat)) {
    throw new BadQuery(`To order by "${query.order.stat}", ask for it too.`);
  }
  const weighed = query.stats.filter((stat) => weighedFrom(model, stat) !== undefined);
  if (weighed.length > 0 && weighed.length < query.stats.length) {
    throw new BadQuery(`Ask for ${weighed.join(', ')} alone: no source stores it.`);
  }
  const keys = query.by.map(groupingKey);
  if (new Set(keys).size < keys.length) throw new BadQuery('A query groups by each thing once.');
  return query;
}

const readSchema = z.strictObject({ read: z.string(), arguments: z.record(z.string(), z.unknown()) });

/** Takes what came over the wire as a question: a query of the model, or a read by its name. Throws `BadQuery`. */
export function checkQuestion(model: Model, input: unknown): Question {
  if (typeof input !== 'object' || input === null || !('read' in input)) return checkQuery(model, input);
  const parsed = readSchema.safeParse(input);
  if (!parsed.success) throw new BadQuery(z.prettifyError(parsed.error));
  const read = Object.hasOwn(reads, parsed.data.read) ? reads[parsed.data.read] : undefined;
  if (!read) throw new BadQuery(`There is no read "${parsed.data.read}".`);
  const checked = read.arguments.safeParse(parsed.data.arguments);
  if (!checked.success) throw new BadQuery(z.prettifyError(checked.error));
  return { read: parsed.data.read, arguments: checked.data as Read['arguments'] };
}
