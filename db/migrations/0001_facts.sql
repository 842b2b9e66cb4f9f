-- A session: the events of one user_session of one user, cut where more than 24 hours pass.
-- session_id is a hash of session_key and started_at: the same events give the same id, whatever the order of loading.
create table fact.sessions (
  user_id bigint not null,
  session_id bigint not null,
  session_key uuid not null,
  day date not null,
  hour smallint not null,
  started_at timestamp not null,
  ended_at timestamp not null,
  events integer not null,
  views integer not null,
  carts integer not null,
  removals integer not null,
  units integer not null,
  revenue_cents bigint not null,
  crawler boolean not null,
  primary key (user_id, session_id, day)
) partition by range (day);
--> statement-breakpoint
-- A journey: one product within one session. step: 1 viewed, 2 then carted, 3 then bought, 0 none, in this order.
create table fact.journeys (
  user_id bigint not null,
  session_id bigint not null,
  day date not null,
  product_id bigint not null,
  views integer not null,
  carts integer not null,
  removals integer not null,
  units integer not null,
  revenue_cents bigint not null,
  -- The last price in the cart where the product was carted and not bought.
  abandoned_cents bigint not null,
  step smallint not null,
  primary key (user_id, session_id, product_id, day)
) partition by range (day);
--> statement-breakpoint
-- An order: the purchases of one session. number counts the customer's orders from 1.
create table fact.orders (
  user_id bigint not null,
  session_id bigint not null,
  day date not null,
  ordered_at timestamp not null,
  units integer not null,
  revenue_cents bigint not null,
  products integer not null,
  number integer,
  primary key (user_id, session_id, day)
) partition by range (day);
--> statement-breakpoint
-- Every category and brand that a product ever carried; times only widen, so a day may be derived again.
create table fact.product_categories (
  product_id bigint not null,
  category_id bigint,
  category_code text,
  first_seen timestamp not null,
  last_seen timestamp not null,
  unique nulls not distinct (product_id, category_id, category_code)
);
--> statement-breakpoint
create table fact.product_brands (
  product_id bigint not null,
  brand text not null,
  first_seen timestamp not null,
  last_seen timestamp not null,
  primary key (product_id, brand)
);
--> statement-breakpoint
-- The canonical category and brand: carried first, then longest. A product without a code is 'uncategorised'.
create table fact.products (
  product_id bigint primary key,
  category_code text not null,
  category_id bigint,
  brand text not null
);
--> statement-breakpoint
-- The nodes that a product of a code counts in: '' (all), every prefix of the code, and where a code is
-- also a parent, `<code>._` for the products filed at the parent itself.
create table fact.category_nodes (
  category_code text not null,
  node text not null,
  parent text,
  depth smallint not null,
  primary key (category_code, node)
);
--> statement-breakpoint
create table fact.customers (
  user_id bigint primary key,
  first_seen timestamp not null,
  last_seen timestamp not null,
  sessions integer not null,
  first_order_at timestamp,
  first_order_session bigint,
  last_order_at timestamp,
  orders integer not null,
  units integer not null,
  revenue_cents bigint not null
);
--> statement-breakpoint
-- The days on which a user was active in a node, and the last such day before: distinct people over any range
-- are those active in it whose previous day lies before it.
create table fact.activity (
  user_id bigint not null,
  node text not null,
  day date not null,
  previous_day date,
  bought boolean not null,
  previous_bought date,
  primary key (user_id, node, day)
) partition by range (day);
--> statement-breakpoint
create view fact.relabellings as
select product_id, category_code, category_id, first_seen, last_seen,
       lag(category_code) over (partition by product_id order by first_seen, last_seen desc) as previous_code
from fact.product_categories
where category_code is not null
  and product_id in (
    select product_id from fact.product_categories where category_code is not null
    group by product_id having count(distinct category_code) > 1);
--> statement-breakpoint
-- The materialized view that holds one source's rows of one month, in the version that built it last.
create table mart.parts (
  source text not null,
  month date not null,
  version integer not null,
  name text not null,
  primary key (source, month, version)
);
--> statement-breakpoint
-- Events under the session they belong to: an event without a session belongs to its user's day.
create view raw.keyed_events as
select event_time, event_type, product_id, price_cents, user_id,
       coalesce(user_session, md5(user_id || ' ' || event_time::date)::uuid) as session_key
from raw.events;
