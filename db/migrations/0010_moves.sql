-- What customers who moved to another segment add to a source and take away from it, beside the parts that hold it.
alter table mart.parts add column is_delta boolean not null default false;
--> statement-breakpoint
-- A delta that holds what the deltas before it did.
alter table mart.parts add column folds boolean not null default false check (is_delta or not folds);
--> statement-breakpoint
alter table mart.parts drop constraint parts_pkey;
--> statement-breakpoint
alter table mart.parts add primary key (source, month, version, is_delta);
