import type { View } from '@/lib/filters/view';
import { trendGrain, trendGrains } from '@/lib/pages/kinds/trend';
import { SegmentedControl } from '../../ui/segmented-control';

const labels = { day: 'Day', week: 'Week', month: 'Month' } as const;

type GrainControlProps = {
  readonly id: string;
  readonly view: View;
  readonly onSet: (setting: string, value: string | null) => void;
};

/** Day, week or month, as far as the range has room for them. */
export function GrainControl({ id, view, onSet }: GrainControlProps) {
  const grains = trendGrains(view.dates);
  if (grains.length === 1) return null;
  return (
    <SegmentedControl
      label="By"
      options={grains.map((value) => ({ value, label: labels[value] }))}
      value={trendGrain(view, id)}
      onChange={(value) => onSet('grain', value === 'day' ? null : value)}
    />
  );
}
