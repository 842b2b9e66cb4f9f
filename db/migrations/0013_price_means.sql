-- What a product cost in a month, over all its prices: where only the mean counts, one row instead of one a price.
create table fact.price_means (
  month date not null,
  product_id bigint not null,
  -- The logarithms of its prices in cents, each as often as it had events, added up.
  log_sum double precision not null,
  events integer not null,
  primary key (month, product_id)
);
--> statement-breakpoint
insert into fact.price_means
select month, product_id, sum(events * ln(price_cents) order by price_cents), sum(events)::integer
from fact.price_months group by 1, 2 order by 1, 2;
