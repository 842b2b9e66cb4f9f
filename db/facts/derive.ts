import type { Day, DayRange } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { settleActivity, settleCustomers, settlePurchases } from './customers';
import { notePrices, settlePrices } from './prices';
import { noteLabels, settleProducts } from './products';
import { prepareScattered, settleScattered } from './scattered';
import { deriveSessions, writeSessions } from './sessions';

const derived = [
  'sessions',
  'journeys',
  'orders',
  'activity',
  'customers',
  'purchases',
  'products',
  'product_categories',
  'product_brands',
  'category_nodes',
  'prices',
  'product_prices',
  'price_courses',
  'price_steps',
  'category_prices',
].map((name) => `fact.${name}`);

/**
 * Makes the temporary tables in which the steps note what they touched, of a user and of a month the first day; `anew`
 * empties the facts first.
 */
export async function prepare(tx: Statements, anew: boolean): Promise<void> {
  // Not TRUNCATE: pages that began before would see the facts empty.
  if (anew) await tx.unsafe(derived.map((table) => `delete from ${table}`).join('; '));
  await tx.unsafe(`
    create temp table touched_users (user_id bigint primary key, since date not null) on commit drop;
    create temp table touched_products (product_id bigint primary key) on commit drop;
    create temp table touched_months (month date primary key, since date not null) on commit drop`);
  await prepareScattered(tx);
}

/** Derives the facts of the given windows and all that follows from them. */
export async function settle(
  tx: Statements,
  windows: readonly DayRange[],
  onStep: (done: number, name: string) => void,
): Promise<void> {
  for (const [index, window] of windows.entries()) {
    onStep(index, `Sessions, ${window.from.slice(0, 7)}`);
    await deriveSessions(tx, window);
    await writeSessions(tx);
    await noteLabels(tx, window);
    await notePrices(tx, window);
  }
  onStep(windows.length, 'Products and customers');
  await settleProducts(tx);
  // Without a window no product is touched.
  await settlePrices(tx, windows[0]?.from ?? 'infinity');
  await settleCustomers(tx);
  await settlePurchases(tx);
  onStep(windows.length + 1, 'Activity');
  await settleActivity(tx);
  await settleScattered(tx);
  await analyzeFacts(tx);
}

/** Statistics for the planner: after a load within one month, of its partitions alone. */
async function analyzeFacts(tx: Statements): Promise<void> {
  const months = await tx.unsafe<{ month: Day }[]>('select month from touched_months limit 2');
  const [only] = months;
  const suffix = only && months.length === 1 ? `_${only.month.slice(0, 7).replace('-', '_')}` : '';
  const tables = ['sessions', 'journeys', 'orders', 'activity'].map((name) => `fact.${name}${suffix}`);
  await tx.unsafe([...tables, 'fact.products'].map((table) => `analyze ${table}`).join('; '));
}
