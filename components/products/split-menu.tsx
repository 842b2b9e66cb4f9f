import { Plus } from 'lucide-react';
import { formatValue } from '@/lib/format';
import type { SplitDimension } from '@/lib/pages/kinds/decomposition';
import { dimensionNames } from '../dashboard/kinds/decomposition-rows';
import { Button } from '../ui/button';
import { MenuButton } from '../ui/menu-button';

/** A way to split further, and how much it explains. */
export type NextSplit = { readonly dimension: SplitDimension; readonly explains: number };

type SplitMenuProps = {
  /** Most explaining first. */
  readonly next: readonly NextSplit[];
  readonly onHighest: () => void;
  readonly onLowest: () => void;
  readonly onDimension: (dimension: SplitDimension) => void;
};

/** How the next step is taken: by the tool towards the highest or lowest part, or by a dimension of one's own. */
export function SplitMenu({ next, onHighest, onLowest, onDimension }: SplitMenuProps) {
  const percent = (value: number) => formatValue(value, 'percent', 'compact');
  return (
    <MenuButton
      label="Split further"
      sections={[
        {
          title: 'Let the data choose',
          items: [
            { id: 'highest', label: 'Highest', onPick: onHighest },
            { id: 'lowest', label: 'Lowest', onPick: onLowest },
          ],
        },
        {
          title: 'Choose, with what it explains',
          items: next.map(({ dimension, explains }) => ({
            id: dimension,
            label: `${dimensionNames[dimension]} (${percent(explains)})`,
            onPick: () => onDimension(dimension),
          })),
        },
      ]}
      trigger={(props) => (
        <Button {...props} size="small">
          <Plus aria-hidden className="size-3.5" />
          Split by
        </Button>
      )}
    />
  );
}
