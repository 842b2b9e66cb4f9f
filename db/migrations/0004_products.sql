-- What a product was offered at: the prices of its events on each day, and how many units went at each.
create table fact.prices (
  product_id bigint not null,
  day date not null,
  price_cents integer not null,
  events integer not null,
  units integer not null,
  last_at timestamp not null,
  primary key (product_id, day, price_cents)
) partition by range (day);
--> statement-breakpoint
-- Of all days together: the newest price, the median of the prices of all events, and the ends. Zero prices are none.
create table fact.product_prices (
  product_id bigint primary key,
  price_cents integer not null,
  usual_cents integer not null,
  low_cents integer not null,
  high_cents integer not null,
  prices integer not null
);
--> statement-breakpoint
-- One product's visits without a scan.
create index journeys_of_product on fact.journeys (product_id, day);
--> statement-breakpoint
-- The chance of a count at least as far from expectation as x of n at probability p, to either side, if nothing but
-- chance is at work: twice the smaller tail of the binomial distribution, exact to a variance of 1,000, then normal.
create function fact.binomial_p(x bigint, n bigint, p double precision) returns double precision
language plpgsql immutable parallel safe as $$
declare
  term double precision;
  below double precision := 0;
  spread double precision := n * p * (1 - p);
  distance double precision;
  t double precision;
begin
  if n <= 0 or p <= 0 or p >= 1 then return 1; end if;
  if x = 0 then return least(1, 2 * power(1 - p, n)); end if;
  if spread > 1000 or n * p > 600 then
    distance := greatest(0, abs(x - n * p) - 0.5) / sqrt(spread);
    -- Numerical Recipes' erfc, relative error under 1.2e-7.
    distance := distance / sqrt(2);
    t := 1 / (1 + 0.5 * distance);
    return least(1, t * exp(greatest(-700, -distance * distance - 1.26551223 + t * (1.00002368 + t * (0.37409196
      + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587
      + t * (-0.82215223 + t * 0.17087277)))))))))));
  end if;
  term := power(1 - p, n);
  for k in 0 .. x - 1 loop
    below := below + term;
    term := term * (n - k) / (k + 1) * p / (1 - p);
  end loop;
  return least(1, 2 * least(below + term, 1 - below));
end $$;
