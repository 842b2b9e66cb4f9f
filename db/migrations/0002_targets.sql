-- What people write. Both tables only ever gain rows: the newest row of a thing is what holds, the rest is its history.
create schema app;
--> statement-breakpoint
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% keeps its history: add a row instead of changing one', tg_table_schema, tg_table_name;
end
$$;
--> statement-breakpoint
create table app.targets (
  target_id bigint generated always as identity primary key,
  metric text not null,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  -- Null takes the target back to the default.
  cents bigint check (cents between 1 and 10000000000000),
  author text not null check (length(author) between 1 and 60),
  at timestamptz not null default clock_timestamp()
);
--> statement-breakpoint
create index on app.targets (metric, month, target_id desc);
--> statement-breakpoint
create trigger targets_keep before update or delete or truncate on app.targets
  for each statement execute function app.refuse_change();
--> statement-breakpoint
create table app.annotations (
  change_id bigint generated always as identity primary key,
  -- The same in every row of one annotation's history.
  id uuid not null,
  day date not null,
  -- Null takes the annotation away.
  text text check (length(text) between 1 and 200),
  author text not null check (length(author) between 1 and 60),
  at timestamptz not null default clock_timestamp()
);
--> statement-breakpoint
create index on app.annotations (id, change_id desc);
--> statement-breakpoint
create trigger annotations_keep before update or delete or truncate on app.annotations
  for each statement execute function app.refuse_change();
