'use client';

import { useMemo, useState } from 'react';
import type { Link } from '@/lib/filters/link';
import type { Clause } from '@/lib/filters/picks';
import { buildTree } from '@/lib/filters/tree';
import { customerTypes, dayTypes, segments, type View } from '@/lib/filters/view';
import { formatRange } from '@/lib/format';
import { segmentLabels } from '@/lib/segments/rules';
import { CategorySlicer } from '../slicers/category-slicer';
import { DateRangeSlicer } from '../slicers/date-range-slicer';
import { ListSlicer } from '../slicers/list-slicer';
import { SlicerBar, type SlicerChip } from '../slicers/slicer-bar';
import { customerLabels, dayLabels, describeClause, describeFilters, labelBrand } from './describe';
import { MetricSwitch } from './metric-switch';
import type { LinkChange } from './use-view';

export type Count = { readonly value: string; readonly rows: number };
export type SlicerCounts = {
  readonly nodes: readonly Count[];
  readonly brands: readonly Count[];
  readonly customerTypes: readonly Count[];
  readonly segments: readonly Count[];
  readonly dayTypes: readonly Count[];
};
type SlicersProps = {
  readonly counts: SlicerCounts;
  readonly bounds: { readonly first: string; readonly last: string };
  readonly view: View;
  readonly link: Link;
  readonly onChange: (change: LinkChange) => void;
  readonly onReset: () => void;
  readonly switchesMetric: boolean;
  /** The page is about one day: what chooses days is left out. */
  readonly isOneDay: boolean;
  /** Ends a selection made on a visual. */
  readonly onClear: (clause: Clause) => void;
};

/** Where a filter's words come from, and what clears it. */
const clears: Readonly<Record<string, LinkChange>> = {
  Category: { category: null },
  Brand: { brand: null },
  Customers: { customer: null },
  Segment: { segment: null },
  Days: { days: null },
};

const named = (
  order: readonly string[],
  counts: readonly Count[],
  labels: Readonly<Record<string, string>>,
) =>
  order.map((value) => ({
    value,
    label: labels[value] ?? value,
    rows: counts.find((count) => count.value === value)?.rows ?? 0,
  }));

/** The slicers of a page, tied to its link. */
export function Slicers({
  counts,
  bounds,
  view,
  link,
  onChange,
  onReset,
  onClear,
  switchesMetric,
  isOneDay,
}: SlicersProps) {
  const [dismissed, dismiss] = useState('');
  const roots = useMemo(
    () => buildTree(counts.nodes.map(({ value, rows }) => ({ path: value, rows }))),
    [counts],
  );
  const brands = useMemo(
    () => counts.brands.map(({ value, rows }) => ({ value, rows, label: labelBrand(value) })),
    [counts],
  );
  const notice = view.notices.join(' ');
  const chips: SlicerChip[] = describeFilters(view)
    .filter(({ label }) => !isOneDay || label !== 'Days')
    .map(({ label, value }) => ({
      id: label,
      label,
      value,
      onClear: () => onChange(clears[label] ?? {}),
    }));
  if (!view.isDefaultRange && !isOneDay) {
    const onClear = () => onChange({ from: null, to: null, compare: null });
    chips.unshift({ id: 'Dates', label: 'Dates', value: formatRange(view.dates), onClear });
  }
  const picked = view.picks.map(
    (clause): SlicerChip => ({
      id: `${clause.visual} ${clause.dimension}`,
      ...describeClause(clause),
      isPicked: true,
      onClear: () => onClear(clause),
    }),
  );
  return (
    <SlicerBar
      chips={[...chips, ...picked]}
      onResetAll={onReset}
      {...(switchesMetric && {
        aside: <MetricSwitch value={view.metric} onChange={(metric) => onChange({ metric })} />,
      })}
      {...(notice !== '' &&
        notice !== dismissed && { notice: { text: notice, onDismiss: () => dismiss(notice) } })}
    >
      {!isOneDay && (
        <DateRangeSlicer
          value={view.dates}
          bounds={bounds}
          inForce={!view.isDefaultRange}
          onChange={({ from, to, compare }) => onChange({ from, to, compare })}
        />
      )}
      <CategorySlicer
        roots={roots}
        value={view.where.category ?? []}
        onChange={(category) => onChange({ category: [...category] })}
      />
      <ListSlicer
        label="Brand"
        noun="brands"
        options={brands}
        value={view.where.brand ?? []}
        onChange={(brand) => onChange({ brand: [...brand] })}
      />
      <ListSlicer
        label="Customers"
        noun="customer types"
        options={named(customerTypes, counts.customerTypes, customerLabels)}
        value={link.customer}
        onChange={(customer) => onChange({ customer: [...customer] })}
      />
      <ListSlicer
        label="Segment"
        noun="segments"
        options={named(segments, counts.segments, segmentLabels)}
        value={link.segment}
        onChange={(segment) => onChange({ segment: [...segment] })}
      />
      {!isOneDay && (
        <ListSlicer
          label="Days"
          noun="kinds of day"
          options={named(dayTypes, counts.dayTypes, dayLabels)}
          value={link.days}
          onChange={(days) => onChange({ days: [...days] })}
        />
      )}
    </SlicerBar>
  );
}
