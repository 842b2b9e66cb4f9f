-- Up to which usual price a product is of the cheapest third of its category; uncategorised products are no category.
create table fact.category_prices (
  category_code text primary key,
  low_cents integer not null
);
