-- Thresholds that people set on key figures, and what crossed them. Both only ever gain rows.
create table app.thresholds (
  change_id bigint generated always as identity primary key,
  -- The same in every row of one threshold's history.
  id uuid not null,
  -- Who set it, by the hash of the cookie that only their browser holds.
  owner text not null check (length(owner) between 1 and 64),
  metric text not null check (length(metric) <= 40),
  grain text not null check (grain in ('day', 'month')),
  side text not null check (side in ('above', 'below')),
  -- In the metric's own unit (cents, a share, a count); null takes the threshold away.
  value double precision,
  -- The filters that the figure stood under.
  filters jsonb not null,
  -- The first day or month that is judged.
  since date not null,
  at timestamptz not null default clock_timestamp()
);
--> statement-breakpoint
create index on app.thresholds (id, change_id desc);
--> statement-breakpoint
create index on app.thresholds (owner);
--> statement-breakpoint
create trigger thresholds_keep before update or delete or truncate on app.thresholds
  for each statement execute function app.refuse_change();
--> statement-breakpoint
create table app.crossings (
  crossing_id bigint generated always as identity primary key,
  threshold_id uuid not null,
  -- The row of the threshold that was crossed: a changed threshold is judged anew.
  change_id bigint not null references app.thresholds,
  -- First day of the day or month.
  bucket date not null,
  value double precision not null,
  -- The version of the data that showed it first, and that version's newest event.
  version integer not null,
  as_of timestamp,
  at timestamptz not null default clock_timestamp(),
  unique (change_id, bucket)
);
--> statement-breakpoint
create trigger crossings_keep before update or delete or truncate on app.crossings
  for each statement execute function app.refuse_change();
