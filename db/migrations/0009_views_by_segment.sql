-- Activity by brand too ('' stands for all brands together), and the day before of the same kind, weekday or weekend:
-- people of a range are counted by it under those filters.
alter table fact.activity
  add column brand text not null default '',
  add column previous_of_kind date,
  add column previous_bought_of_kind date;
--> statement-breakpoint
alter table fact.activity drop constraint activity_pkey;
--> statement-breakpoint
alter table fact.activity add primary key (user_id, node, brand, day);
--> statement-breakpoint
-- What a part was built from, as a hash: a part whose definition has changed is built anew.
alter table mart.parts add column definition text;
--> statement-breakpoint
-- The first day that a part holds; a newer part of the same month takes over from its own first day on.
alter table mart.parts add column first_day date;
--> statement-breakpoint
update mart.parts set first_day = month;
--> statement-breakpoint
alter table mart.parts alter column first_day set not null;
--> statement-breakpoint
-- The list of one segment's customers in any of its orders.
drop index fact.segment_members_segment;
--> statement-breakpoint
create index segment_members_segment_revenue on fact.segment_members (month, segment, revenue_cents, user_id);
--> statement-breakpoint
create index segment_members_segment_contribution on fact.segment_members (month, segment, contribution_cents, user_id);
--> statement-breakpoint
create index segment_members_segment_orders on fact.segment_members (month, segment, orders, user_id);
--> statement-breakpoint
create index segment_members_segment_last_order on fact.segment_members (month, segment, last_order, user_id);
