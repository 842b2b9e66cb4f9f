import type { Day, Model, Source } from '@/lib/metrics/types';

/** The columns that marts store dimensions in; a kind of day is stored by the month alone. */
const columns: Readonly<Record<string, string>> = {
  category: 'node',
  brand: 'brand',
  product: 'product',
  hour: 'hour',
  customerType: 'customer_type',
  crawler: 'crawler',
  segment: 'segment',
  dayType: 'day_type',
};

/** The column of a dimension; none for a weekday, which follows from the day. */
export const columnOf = (dimension: string): string | undefined => columns[dimension];

/** The SQL type a stat is stored as. */
export function typeOf(model: Model, stat: string): string {
  return model.stats[stat]?.type === 'double' ? 'double precision' : 'bigint';
}

/** A stat's column. Squares of cents have four places: rounded to them, a sum does not tell in what order it was added up. */
export function stored(model: Model, stat: string, value: string): string {
  const type = typeOf(model, stat);
  const exact = type === 'bigint' ? value : `round((${value})::numeric, 4)`;
  return `coalesce(${exact}, 0)::${type} as "${stat}"`;
}

/** The columns that tell the rows of a source apart, the day first; its stats come after them. */
export function keysOf(source: Source): string[] {
  const people = source.kind === 'people' ? ['previous_day', 'previous_of_kind'] : [];
  return ['day', ...source.dimensions.flatMap((dimension) => columns[dimension] ?? []), ...people];
}

/** Names of columns as a list; stats are quoted. */
export function listColumns(keys: readonly string[], stats: readonly string[]): string {
  return [...keys, ...stats.map((stat) => `"${stat}"`)].join(', ');
}

/** Adds up rows of a source, some of which may take away what others hold, and leaves out what comes to nothing. */
export function addUp(model: Model, source: Source, rows: string): string {
  const keys = keysOf(source);
  const sums = source.stats.map((stat) => stored(model, stat, `sum("${stat}")`));
  // Far less than a cent squared: what is left of doubles that cancel out.
  const kept = source.stats.map((stat) => `abs(sum("${stat}")) > 0.00001`).join(' or ');
  return `select ${[...keys, ...sums].join(', ')} from (${rows}) added group by ${keys.join(', ')} having ${kept}`;
}

/** All rows of a source in one version, each once: comparable however many parts hold them. */
export function selectSums(model: Model, source: Source, version: number): string {
  return addUp(model, source, `select * from mart_${version}.${source.name}`);
}

/** The name of the view of one month of a source, in the schema of a version. */
export const monthView = (source: string, month: Day): string =>
  `${source}_${month.slice(0, 7).replace('-', '_')}`;
