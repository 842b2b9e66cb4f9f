import { type Sql, type Statements, snapshot } from '@/db/client';
import { newestRun } from '@/db/facts/visits';
import { shared } from '@/lib/observe/shared';
import { Kept } from './kept';
import { lastWhileAway } from './last-while-away';
import { readStamp, type Stamp } from './read-stamp';

export type Count = { readonly value: string; readonly rows: number };
/** What the data offers to choose from, each with its events (views, carts and purchases; crawlers left out). */
export type Catalog = {
  readonly stamp: Stamp;
  readonly nodes: readonly Count[];
  readonly brands: readonly Count[];
  readonly customerTypes: readonly Count[];
  /** Of the newest run; `none` has not bought. */
  readonly segments: readonly Count[];
  readonly dayTypes: readonly Count[];
};

const rows = 'sum(views + carts + units)::bigint as rows';
/** By client and version: at a switch of the version many pages ask at once. */
const kept = shared('catalogs', () => new WeakMap<Sql, Kept<Catalog>>());

/** Reads the catalog of the newest version, once for each version; null without data. The last one while the database is away. */
export const readCatalog = lastWhileAway('catalog', async (sql): Promise<Catalog | null> => {
  const own = kept.get(sql) ?? new Kept<Catalog>(2);
  kept.set(sql, own);
  const found = await snapshot(sql, async (tx) => {
    const stamp = await readStamp(tx);
    if (!stamp) return null;
    const known = own.find(String(stamp.version));
    if (known) return { known };
    return { known: null, listed: await own.put(String(stamp.version), listChoices(tx, stamp)) };
  });
  if (!found) return null;
  if (!found.known) return found.listed;
  // Somebody else lists it: waited for without holding a connection. Where that fails, one lists it oneself.
  return found.known.catch(() => readCatalog(sql));
});

async function listChoices(tx: Statements, stamp: Stamp): Promise<Catalog> {
  const mart = `mart_${stamp.version}`;
  const list = (select: string) => tx.unsafe<Count[]>(`${select} group by 1 order by 2 desc, 1`);
  const people = "node = '' and not crawler";
  return {
    stamp,
    nodes: await list(
      `select node as value, ${rows} from ${mart}.category_month where node <> '' and not crawler`,
    ),
    brands: await list(`select brand as value, ${rows} from ${mart}.brand_month where ${people}`),
    customerTypes: await list(
      `select customer_type as value, ${rows} from ${mart}.category_month where ${people}`,
    ),
    segments: await list(
      `with known as (
           select segment, sum(events) as events from fact.segment_members
           where month = ${newestRun} group by 1
         )
         select value, sum(rows)::bigint as rows from (
           select segment as value, events as rows from known
           union all
           select 'none', sum(views + carts + units) - (select coalesce(sum(events), 0) from known)
           from ${mart}.category_month
           where ${people}
         ) counts`,
    ),
    dayTypes: await list(
      `select case when extract(isodow from day) >= 6 then 'weekend' else 'weekday' end as value, ${rows}
         from ${mart}.category_day where ${people}`,
    ),
  };
}
