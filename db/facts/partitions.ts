import { addMonths, startOfMonth } from '@/lib/metrics/grain';
import type { Day } from '@/lib/metrics/types';
import type { Statements } from '../client';

const tables = ['sessions', 'journeys', 'orders', 'activity', 'prices'] as const;

/** Makes the months' partitions of the facts that the given days fall into, where they are missing. */
export async function createPartitions(tx: Statements, days: readonly Day[]): Promise<void> {
  for (const month of new Set(days.map(startOfMonth))) {
    const suffix = month.slice(0, 7).replace('-', '_');
    for (const table of tables) {
      await tx.unsafe(
        `create table if not exists fact.${table}_${suffix} partition of fact.${table}
         for values from ('${month}') to ('${addMonths(month, 1)}')`,
      );
    }
  }
}
