-- How the times of well-formed lines were written: lines by form. Empty for what was loaded before.
alter table raw.chunks add column time_forms jsonb not null default '{}';
