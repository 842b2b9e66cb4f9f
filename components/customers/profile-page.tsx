'use client';

import { useMemo } from 'react';
import type { DayRange } from '@/lib/metrics/types';
import type { DataStampInfo } from '../shell/data-stamp';
import type { NavItem } from '../shell/nav-items';
import { Shell } from '../shell/shell';
import { PageExportButton } from '../visuals/page-export-button';
import { Profile, type ProfileAnswers } from './profile';

type ProfilePageProps = {
  readonly id: string;
  readonly items: readonly NavItem[];
  readonly stamp: DataStampInfo;
  readonly answers: ProfileAnswers;
};

/** The page of one customer, which is saved as the pages with filters are. */
export function ProfilePage({ id, items, stamp, answers }: ProfilePageProps) {
  const title = `Customer ${id}`;
  const { firstDay: from, lastDay: to } = stamp;
  const days = useMemo<DayRange>(() => ({ from, to }), [from, to]);
  return (
    <Shell
      items={items}
      title={title}
      stamp={stamp}
      actions={
        <PageExportButton
          about={async () => (await import('../visuals/about-all')).aboutAll(title, days, stamp)}
          range={days}
        />
      }
    >
      <Profile answers={answers} days={days} />
    </Shell>
  );
}
