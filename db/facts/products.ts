import { addDays } from '@/lib/metrics/grain';
import type { DayRange } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { noteRelabelled } from './scattered';

/** Widens what is known of the categories and brands of the products that have events in a window. */
export async function noteLabels(tx: Statements, { from, to }: DayRange): Promise<void> {
  const within = `event_time >= timestamp '${from}' and event_time < timestamp '${addDays(to, 1)}'`;
  await tx.unsafe(`
    insert into fact.product_categories as known
    select product_id, category_id, category_code, min(event_time), max(event_time) from raw.events
    where ${within} group by product_id, category_id, category_code
    on conflict (product_id, category_id, category_code) do update
      set first_seen = least(known.first_seen, excluded.first_seen),
          last_seen = greatest(known.last_seen, excluded.last_seen);
    insert into fact.product_brands as known
    select product_id, brand, min(event_time), max(event_time) from raw.events
    where ${within} and brand is not null group by product_id, brand
    on conflict (product_id, brand) do update
      set first_seen = least(known.first_seen, excluded.first_seen),
          last_seen = greatest(known.last_seen, excluded.last_seen);
    insert into touched_products
    select distinct product_id from raw.events where ${within} on conflict do nothing;
    analyze touched_products;`);
}

/**
 * Settles the canonical category and brand of the touched products: the one carried first, and of several
 * carried on that first day the one carried longest. A product that moved takes its sessions and users along.
 */
export async function settleProducts(tx: Statements): Promise<void> {
  await tx.unsafe(`
    create temp table settled on commit drop as
    with coded as (
      select product_id, category_code, min(first_seen) as first_seen, max(last_seen) as last_seen,
             (array_agg(category_id order by first_seen, category_id))[1] as category_id
      from fact.product_categories where product_id in (select product_id from touched_products)
      group by product_id, category_code
    ), category as (
      select distinct on (product_id) product_id, category_code, category_id from coded
      order by product_id, category_code is null, first_seen::date, last_seen - first_seen desc, category_code
    ), brand as (
      select distinct on (product_id) product_id, brand from fact.product_brands
      where product_id in (select product_id from touched_products)
      order by product_id, first_seen::date, last_seen - first_seen desc, brand
    )
    select product_id, coalesce(category_code, 'uncategorised') as category_code, category_id,
           coalesce(brand, '(none)') as brand
    from category left join brand using (product_id);
    insert into labels_before
      select product_id, p.category_code, p.brand from settled s join fact.products p using (product_id)
      where (s.category_code, s.brand) is distinct from (p.category_code, p.brand);
    insert into moved_products select product_id from labels_before;
    insert into fact.products as p select product_id, category_code, category_id, brand from settled
    on conflict (product_id) do update
      set category_code = excluded.category_code, category_id = excluded.category_id, brand = excluded.brand
      where (p.category_code, p.category_id, p.brand)
        is distinct from (excluded.category_code, excluded.category_id, excluded.brand);
    create temp table new_nodes on commit drop as
    with codes as (select distinct category_code as code from fact.products),
    parts as (select code, string_to_array(code, '.') as names from codes),
    paths as (
      select code, depth::smallint, array_to_string(names[1:depth], '.') as node,
             case when depth > 0 then array_to_string(names[1:depth - 1], '.') end as parent
      from parts, generate_series(0, cardinality(names)) as depth
    )
    select code as category_code, node, parent, depth from paths
    union all
    select c.code, c.code || '._', c.code, (cardinality(string_to_array(c.code, '.')) + 1)::smallint
    from codes c where exists (select 1 from codes other where starts_with(other.code, c.code || '.'));
    insert into moved_products
    select product_id from fact.products where category_code in (
      select category_code from (
        (select * from new_nodes except select * from fact.category_nodes)
        union all (select * from fact.category_nodes except select * from new_nodes)) changed
      where category_code in (select category_code from fact.category_nodes))
      on conflict do nothing;
    delete from fact.category_nodes;
    insert into fact.category_nodes select * from new_nodes;`);
  await noteRelabelled(tx);
}
