import type { ReactNode } from 'react';
import { AwayPage } from '@/components/dashboard/away-page';
import { isAway, noteAway } from '@/lib/answer/away';
import { items } from './items';

/** Shows a page; while the database is away and the page is not in memory, one that waits for it. */
export async function unlessAway(title: string, show: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await show();
  } catch (error) {
    if (!isAway(error)) throw error;
    noteAway(error);
    return <AwayPage items={items} title={title} />;
  }
}
