create schema raw;
--> statement-breakpoint
create schema fact;
--> statement-breakpoint
create schema mart;
--> statement-breakpoint
create type raw.event_type as enum ('view', 'cart', 'remove_from_cart', 'purchase');
--> statement-breakpoint
-- Times are UTC. A missing text is null, a word such as "null" is a value. Money is whole cents.
create table raw.events (
  event_time timestamp not null,
  user_id bigint not null,
  product_id bigint not null,
  category_id bigint,
  user_session uuid,
  price_cents integer,
  event_type raw.event_type not null,
  category_code text,
  brand text
) partition by range (event_time);
--> statement-breakpoint
-- Bytes and SHA-256 are those of the decompressed content, so that a file and its gzip are the same file.
create table raw.files (
  file_id integer generated always as identity primary key,
  sha256 bytea not null unique,
  name text not null,
  bytes bigint not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
--> statement-breakpoint
-- One row a chunk, written in the transaction that wrote the chunk's events and quarantined lines.
create table raw.chunks (
  file_id integer not null references raw.files,
  chunk integer not null,
  first_line bigint not null,
  -- Where the next chunk begins: the line, and the byte of the decompressed content.
  next_line bigint not null,
  end_byte bigint not null,
  lines bigint not null,
  loaded bigint not null,
  duplicates bigint not null,
  quarantined bigint not null,
  lost_category_ids bigint not null,
  views bigint not null,
  carts bigint not null,
  removals bigint not null,
  purchases bigint not null,
  first_event timestamp,
  last_event timestamp,
  -- The days that gained events; empty once the facts hold them.
  days date[] not null,
  derived boolean not null default false,
  primary key (file_id, chunk),
  check (loaded + duplicates + quarantined = lines)
);
--> statement-breakpoint
create table raw.quarantine (
  file_id integer not null references raw.files,
  line bigint not null,
  start_byte bigint not null,
  reason text not null,
  raw bytea not null,
  primary key (file_id, line)
);
--> statement-breakpoint
create table mart.data_version (
  version integer primary key,
  as_of timestamp,
  first_day date,
  last_day date,
  switched_at timestamptz not null default now(),
  -- What the ledger held when this version was made: lines, duplicates, quarantined, events by type.
  ledger jsonb not null,
  -- What the facts and marts were built by; another value means that they are to be built anew.
  model text not null
);
