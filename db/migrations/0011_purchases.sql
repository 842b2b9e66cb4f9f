-- Purchases are two of a hundred journeys: what customers bought is read from here, with the labels of its products.
create table fact.purchases (
  user_id bigint not null,
  session_id bigint not null,
  product_id bigint not null,
  day date not null,
  -- Of the customer's first order.
  is_first boolean not null,
  units integer not null,
  revenue_cents bigint not null,
  category_code text not null,
  -- The first level of the category.
  category text not null,
  brand text not null,
  primary key (user_id, session_id, product_id)
);
--> statement-breakpoint
insert into fact.purchases
select j.user_id, j.session_id, j.product_id, j.day, coalesce(j.session_id = c.first_order_session, false), j.units, j.revenue_cents,
       p.category_code, split_part(p.category_code, '.', 1), p.brand
from fact.journeys j join fact.products p using (product_id) join fact.customers c using (user_id)
where j.units > 0 order by j.user_id, j.day;
