-- The prices of whole months, added up: a long period is read from here.
create table fact.price_months (
  month date not null,
  product_id bigint not null,
  price_cents integer not null,
  events integer not null,
  units integer not null,
  primary key (month, product_id, price_cents)
);
--> statement-breakpoint
insert into fact.price_months
select date_trunc('month', day)::date, product_id, price_cents, sum(events)::integer, sum(units)::integer
from fact.prices group by 1, 2, 3 order by 1, 2, 3;
