-- Prices of a product over all its days, added up from the first on: a period is a difference of two places of its one
-- row, however long it is. In place of sums of whole months.
create table fact.price_courses (
  product_id bigint primary key,
  category_code text not null,
  brand text not null,
  -- The days on which it was seen, and up to each: the logarithms of its prices in cents, in whole ten-millionths and
  -- each as often as it had events, added up, and these events.
  days date[] not null,
  log_sums double precision[] not null,
  events integer[] not null
) with (toast_tuple_target = 8160);
--> statement-breakpoint
-- The same of products that ever had several prices, by how far these lie from the usual one.
create table fact.price_steps (
  product_id bigint not null,
  step smallint not null,
  days date[] not null,
  events integer[] not null,
  units integer[] not null,
  primary key (product_id, step)
) with (toast_tuple_target = 8160);
--> statement-breakpoint
insert into fact.price_courses
select product_id, category_code, brand, days, log_sums, events
from (
  select product_id, array_agg(day order by day) as days, array_agg(log_sum order by day) as log_sums,
         array_agg(events order by day) as events
  from (
    select product_id, day, sum(sum(events * round(1e7 * ln(price_cents)))) over reached as log_sum,
           (sum(sum(events)) over reached)::integer as events
    from fact.prices group by product_id, day window reached as (partition by product_id order by day)
  ) d group by product_id
) c join fact.products using (product_id) order by product_id;
--> statement-breakpoint
insert into fact.price_steps
select product_id, step, array_agg(day order by day), array_agg(events order by day), array_agg(units order by day)
from (
  select product_id, step, day, (sum(sum(events)) over reached)::integer as events,
         (sum(sum(units)) over reached)::integer as units
  from (
    select product_id, day, events, units,
           greatest(-3, least(3, round(20 * (o.price_cents::float8 / p.usual_cents - 1))))::smallint as step
    from fact.prices o join fact.product_prices p using (product_id) where p.prices > 1
  ) o group by product_id, step, day window reached as (partition by product_id, step order by day)
) d group by product_id, step order by product_id, step;
--> statement-breakpoint
create index on fact.price_courses (category_code);
--> statement-breakpoint
drop table fact.price_months;
--> statement-breakpoint
drop table fact.price_means;
--> statement-breakpoint
analyze fact.price_courses;
--> statement-breakpoint
analyze fact.price_steps;
