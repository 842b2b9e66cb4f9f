create schema if not exists app;
--> statement-breakpoint
-- Margins that a person set; the defaults are in lib/segments/margins.ts.
create table app.margins (
  category text primary key,
  margin numeric(5, 4) not null check (margin between -1 and 1),
  changed_at timestamptz not null default now()
);
--> statement-breakpoint
-- A run scores every buyer as of a day: the end of each month of the data, and the newest day.
create table fact.segment_runs (
  month date primary key,
  version integer generated always as identity unique,
  as_of date not null,
  buyers integer not null,
  -- What it was made by: the rules' fingerprint, and the margin of each level-1 category.
  parameters jsonb not null,
  made_at timestamptz not null default now()
);
--> statement-breakpoint
-- A buyer in a run, with what was known by then. Days are those of sessions; scores are 1 to 5, 5 is best.
create table fact.segment_members (
  user_id bigint not null,
  month date not null,
  recency smallint not null,
  frequency smallint not null,
  monetary smallint not null,
  profit smallint not null,
  segment text not null,
  first_order date not null,
  last_order date not null,
  previous_order date,
  orders integer not null,
  units integer not null,
  revenue_cents bigint not null,
  contribution_cents bigint not null,
  last_order_cents bigint not null,
  categories smallint not null,
  events bigint not null,
  sessions integer not null,
  cart_sessions integer not null,
  cart_orders integer not null,
  -- Visits in the run's month and in the month before.
  month_sessions integer not null,
  before_sessions integer not null,
  primary key (user_id, month)
);
--> statement-breakpoint
create index segment_members_segment on fact.segment_members (month, segment, user_id);
--> statement-breakpoint
create index segment_members_revenue on fact.segment_members (month, revenue_cents, user_id);
--> statement-breakpoint
create index segment_members_contribution on fact.segment_members (month, contribution_cents, user_id);
--> statement-breakpoint
create index segment_members_orders on fact.segment_members (month, orders, user_id);
--> statement-breakpoint
create index segment_members_last_order on fact.segment_members (month, last_order, user_id);
--> statement-breakpoint
-- Purchases are 2 of 100 journeys: what customers bought is read from here without touching the rest.
create index journeys_bought on fact.journeys (user_id, day) include (product_id, session_id, units, revenue_cents)
  where units > 0;
