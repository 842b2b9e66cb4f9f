import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

/** What a person may open: their own and the shared bookmarks, in the order of their lists. */
export const bookmarks = defineRead({
  arguments: z.strictObject({}),
  source: 'app.bookmarks, app.default_views',
  changesAtAnyTime: true,
  isPersonal: true,
  statement: (_, _version, person) => sql`
    with newest as (
      select distinct on (id) * from app.bookmarks order by id, change_id desc
    ), opening as (
      select distinct on (path) path, bookmark from app.default_views where owner = ${person ?? ''}
      order by path, change_id desc
    )
    select n.id, n.name, n.path, n.query, n.author, n.at, n.shared::text as shared,
           (n.owner = ${person ?? ''})::text as own, (o.bookmark is not null)::text as opens, count(*) over () as "all"
    from newest n left join opening o on o.bookmark = n.id and o.path = n.path
    where n.name is not null and (n.shared or n.owner = ${person ?? ''})
    order by n.shared, n.place, n.id limit 5000`,
});
