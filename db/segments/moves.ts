import type { Statements } from '../client';
import { newestSegments } from '../facts/visits';

/** Whether the newest run put no, some or many customers into other segments than the run that it takes over from. */
export type Moves = 'none' | 'some' | 'many';

/** From this share of all customers on, their rows are as quickly counted for all as for those who moved. */
const many = 0.25;

/** Notes the segments that hold before a run, as the temporary table `segments_before`. */
export async function noteSegments(tx: Statements): Promise<void> {
  await tx.unsafe(`create temp table segments_before on commit drop as ${newestSegments}`);
}

/** Notes the customers who moved since `noteSegments`, as the temporary table `moved`: user_id, before, now. */
export async function noteMoves(tx: Statements): Promise<Moves> {
  await tx.unsafe(`
    create temp table moved on commit drop as
    select user_id, coalesce(b.segment, 'none') as before, coalesce(n.segment, 'none') as now
    from segments_before b full join (${newestSegments}) n using (user_id)
    where b.segment is distinct from n.segment;
    analyze moved;`);
  const [row] = await tx.unsafe<{ moved: number; known: number }[]>(
    `select (select count(*) from moved)::integer as moved, (select count(*) from (${newestSegments}) s)::integer as known`,
  );
  if (!row || row.moved === 0) return 'none';
  return row.moved > row.known * many ? 'many' : 'some';
}
