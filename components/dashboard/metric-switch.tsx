import { type ShownMetric, shownMetrics } from '@/lib/filters/link';
import { SegmentedControl } from '../ui/segmented-control';

const labels: Readonly<Record<ShownMetric, string>> = {
  revenue: 'Revenue',
  orders: 'Orders',
  units: 'Units',
  averageOrder: 'Average order',
  conversion: 'Conversion',
};

type MetricSwitchProps = {
  readonly value: ShownMetric | null;
  readonly onChange: (metric: ShownMetric | null) => void;
};

/** Switches the visuals of a page that can tell of any metric. */
export function MetricSwitch({ value, onChange }: MetricSwitchProps) {
  return (
    <SegmentedControl
      label="Metric of the page"
      options={shownMetrics.map((metric) => ({ value: metric, label: labels[metric] }))}
      value={value ?? 'revenue'}
      onChange={(metric) => onChange(metric === 'revenue' ? null : metric)}
    />
  );
}
