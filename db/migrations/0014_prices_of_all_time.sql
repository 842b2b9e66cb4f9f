-- Of all months together: the rows of the month 'infinity'.
insert into fact.price_months
select date 'infinity', product_id, price_cents, sum(events)::integer, sum(units)::integer
from fact.price_months group by 2, 3 order by 2, 3;
--> statement-breakpoint
insert into fact.price_means
select date 'infinity', product_id, sum(log_sum order by month), sum(events)::integer
from fact.price_means group by 2 order by 2;
--> statement-breakpoint
analyze fact.price_months;
--> statement-breakpoint
analyze fact.price_means;
