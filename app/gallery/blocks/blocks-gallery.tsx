'use client';

import { useState } from 'react';
import { Shell } from '@/components/shell/shell';
import { CategorySlicer } from '@/components/slicers/category-slicer';
import { DateRangeSlicer } from '@/components/slicers/date-range-slicer';
import { ListSlicer } from '@/components/slicers/list-slicer';
import { SlicerBar, type SlicerChip } from '@/components/slicers/slicer-bar';
import { Checkbox } from '@/components/ui/checkbox';
import { VisualGrid } from '@/components/visuals/visual-grid';
import type { DateRangeValue } from '@/lib/filters/presets';
import { describeChoice, labelCode } from '@/lib/filters/tree';
import { BlockSamples } from './block-samples';
import { CardSamples } from './card-samples';
import { KpiSamples } from './kpi-samples';
import { bounds, brands, customerTypes, dayTypes, items, roots, stamp } from './made-up';

const wholeApril: DateRangeValue = { from: '2020-04-01', to: '2020-04-30', compare: 'previous-month' };
const none: readonly string[] = [];

/** The blocks as a page would put them together. */
export function BlocksGallery() {
  const [range, setRange] = useState(wholeApril);
  const [category, setCategory] = useState<readonly string[]>(['electronics.video.tv', 'appliances.kitchen']);
  const [brand, setBrand] = useState(none);
  const [customer, setCustomer] = useState(none);
  const [dayType, setDayType] = useState(none);
  const [stale, setStale] = useState(false);
  const lists = [
    { id: 'brand', label: 'Brand', noun: 'brands', options: brands, value: brand, set: setBrand },
    {
      id: 'customer',
      label: 'Customers',
      noun: 'customers',
      options: customerTypes,
      value: customer,
      set: setCustomer,
    },
    { id: 'dayType', label: 'Days', noun: 'days', options: dayTypes, value: dayType, set: setDayType },
  ];
  const chips: SlicerChip[] = [
    { id: 'category', label: 'Category', words: category.map(labelCode), clear: () => setCategory(none) },
    ...lists.map(({ id, label, value, set }) => ({ id, label, words: value, clear: () => set(none) })),
  ]
    .filter(({ words }) => words.length > 0)
    .map(({ id, label, words, clear }) => ({ id, label, value: describeChoice(words, ''), onClear: clear }));

  return (
    <Shell
      items={items}
      title="Blocks"
      stamp={stamp}
      slicers={
        <SlicerBar
          chips={chips}
          onResetAll={() => {
            setRange(wholeApril);
            for (const set of [setCategory, setBrand, setCustomer, setDayType]) set(none);
          }}
        >
          <DateRangeSlicer value={range} bounds={bounds} onChange={setRange} />
          <CategorySlicer roots={roots} value={category} onChange={setCategory} />
          {lists.map(({ id, set, ...list }) => (
            <ListSlicer key={id} {...list} onChange={set} />
          ))}
        </SlicerBar>
      }
    >
      <VisualGrid>
        <div className="col-span-12">
          <Checkbox state={stale ? 'on' : 'off'} onChange={() => setStale(!stale)}>
            Newer rows are on their way
          </Checkbox>
        </div>
        <KpiSamples stale={stale} />
        <CardSamples stale={stale} />
        <BlockSamples />
      </VisualGrid>
    </Shell>
  );
}
