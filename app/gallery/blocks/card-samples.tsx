'use client';

import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { notify } from '@/components/ui/toasts';
import { RestNote } from '@/components/visuals/rest-note';
import { VisualCard } from '@/components/visuals/visual-card';
import { VisualCell } from '@/components/visuals/visual-grid';
import type { VisualMenuOffer } from '@/components/visuals/visual-menu';
import { Bars } from './bars';
import { brands, brandTable, days, dayTable, explanation } from './made-up';

const menu: VisualMenuOffer = {
  table: () => dayTable,
  explain: () => explanation,
  exportAs: (kind) =>
    notify({ kind: 'done', text: `Exported as ${kind.toUpperCase()}`, detail: '30 of 30 rows' }),
  focus: true,
};

/** Visual cards in each state. */
export function CardSamples({ stale }: { readonly stale: boolean }) {
  const [mode, setMode] = useState<'absolute' | 'share'>('absolute');
  return (
    <>
      <VisualCell span="twoThirds">
        <VisualCard
          title="Revenue by day, April against March"
          subtitle="1–30 Apr 2020 · Electronics, Kitchen"
          state={{ kind: 'ready' }}
          stale={stale}
          menu={menu}
          actions={
            <SegmentedControl
              label="Show revenue as"
              options={[
                { value: 'absolute', label: 'Absolute' },
                { value: 'share', label: 'Share' },
              ]}
              value={mode}
              onChange={setMode}
            />
          }
        >
          <Bars label="Revenue by day" values={days.map(({ revenue }) => revenue)} />
        </VisualCard>
      </VisualCell>
      <VisualCell span="third">
        <VisualCard
          title="Rows by brand"
          subtitle="1–30 Apr 2020 · all categories"
          state={{ kind: 'ready' }}
          menu={{ ...menu, table: () => brandTable }}
          footnote={<RestNote shown={30} total={brands.length} noun="brands" rest="$1.2M (8.1%)" />}
        >
          <Bars label="Rows by brand" values={brands.slice(0, 30).map(({ rows }) => rows)} />
        </VisualCard>
      </VisualCell>
      <VisualCell span="third">
        <VisualCard title="Loading" subtitle="" state={{ kind: 'loading' }} menu={menu} height={200}>
          {null}
        </VisualCard>
      </VisualCell>
      <VisualCell span="third">
        <VisualCard
          title="Empty"
          subtitle="15 Nov 2019 · Stationery"
          height={200}
          state={{
            kind: 'empty',
            why: 'No purchases on this day',
            hint: 'The shop’s files hold views and carts of 15 November, but not one purchase.',
            action: { label: 'Show November', onPress: () => undefined },
          }}
        >
          {null}
        </VisualCard>
      </VisualCell>
      <VisualCell span="third">
        <VisualCard
          title="Failed"
          subtitle="1–30 Apr 2020"
          height={200}
          state={{
            kind: 'error',
            message: 'The database did not answer within 10 s.',
            onRetry: () => undefined,
          }}
        >
          {null}
        </VisualCard>
      </VisualCell>
    </>
  );
}
