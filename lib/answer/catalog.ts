import { type Sql, snapshot } from '@/db/client';
import { newestRun } from '@/db/facts/visits';
import { shared } from '@/lib/observe/shared';
import { isAway, noteAway } from './away';
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
const memory = shared<{ kept: Catalog | null }>('catalog', () => ({ kept: null }));

/** Reads the catalog of the newest version, once for each version; null without data. The last one while the database is away. */
export async function readCatalog(sql: Sql): Promise<Catalog | null> {
  try {
    return await read(sql);
  } catch (error) {
    if (!isAway(error)) throw error;
    noteAway(error);
    if (memory.kept) return memory.kept;
    throw error;
  }
}

function read(sql: Sql): Promise<Catalog | null> {
  return snapshot(sql, async (tx) => {
    const stamp = await readStamp(tx);
    if (!stamp) return null;
    if (memory.kept?.stamp.version === stamp.version) return memory.kept;
    const mart = `mart_${stamp.version}`;
    const list = (select: string) => tx.unsafe<Count[]>(`${select} group by 1 order by 2 desc, 1`);
    const people = "node = '' and not crawler";
    memory.kept = {
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
    return memory.kept;
  });
}
