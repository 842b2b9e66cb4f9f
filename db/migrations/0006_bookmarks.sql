-- Named views of pages. Like all that people write, both tables only ever gain rows; the newest row of a thing holds.
create table app.bookmarks (
  change_id bigint generated always as identity primary key,
  -- Short: links name it. The same in every row of one bookmark's history.
  id text not null check (id ~ '^[0-9A-Za-z]{10}$'),
  -- Who made it, by the hash of the cookie that only their browser holds.
  owner text not null check (length(owner) between 1 and 64),
  -- Everyone sees a shared one, its owner a personal one.
  shared boolean not null,
  -- Null takes the bookmark away.
  name text check (length(name) between 1 and 80),
  path text not null check (path ~ '^/' and length(path) <= 400),
  -- The link's query as it was, without the question mark.
  query text not null check (length(query) <= 8000),
  -- Where it stands in its list, from the smallest.
  place bigint not null,
  -- Who changed a shared one, as they call themselves.
  author text check (length(author) between 1 and 60),
  at timestamptz not null default clock_timestamp(),
  check (author is not null or not shared)
);
--> statement-breakpoint
create index on app.bookmarks (id, change_id desc);
--> statement-breakpoint
create index on app.bookmarks (owner);
--> statement-breakpoint
create trigger bookmarks_keep before update or delete or truncate on app.bookmarks
  for each statement execute function app.refuse_change();
--> statement-breakpoint
create table app.default_views (
  change_id bigint generated always as identity primary key,
  owner text not null check (length(owner) between 1 and 64),
  path text not null check (path ~ '^/' and length(path) <= 400),
  -- Null takes the page back to how it opens for everyone.
  bookmark text,
  at timestamptz not null default clock_timestamp()
);
--> statement-breakpoint
create index on app.default_views (owner, path, change_id desc);
--> statement-breakpoint
create trigger default_views_keep before update or delete or truncate on app.default_views
  for each statement execute function app.refuse_change();
