import { useEffect, useRef } from 'react';
import { type ShownMetric, shownMetrics } from '@/lib/filters/link';
import { SegmentedControl } from '../ui/segmented-control';

const labels: Readonly<Record<ShownMetric, string>> = {
  revenue: 'Revenue',
  orders: 'Orders',
  units: 'Units',
  averageOrder: 'Average order',
  conversion: 'Conversion',
  contribution: 'Contribution',
};

type MetricSwitchProps = {
  readonly value: ShownMetric | null;
  readonly onChange: (metric: ShownMetric | null) => void;
};

/** Switches the visuals of a page that can tell of any metric; where there is little room, it scrolls by itself. */
export function MetricSwitch({ value, onChange }: MetricSwitchProps) {
  const shown = value ?? 'revenue';
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is brought into sight when it changes
  useEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>('label:has(:checked)');
    if (row.current && chosen) row.current.scrollLeft = chosen.offsetLeft;
  }, [shown]);
  return (
    <div ref={row} className="relative flex min-w-0 max-w-full overflow-x-auto [scrollbar-width:none]">
      <SegmentedControl
        label="Metric of the page"
        options={shownMetrics.map((metric) => ({ value: metric, label: labels[metric] }))}
        value={shown}
        onChange={(metric) => onChange(metric === 'revenue' ? null : metric)}
      />
    </div>
  );
}
