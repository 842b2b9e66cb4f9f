import { formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';

type PartOfRowProps = { readonly part: number; readonly whole: number; readonly format: Format };

/** What of a figure is selected elsewhere, as a number and as the solid part of a faint bar. */
export function PartOfRow({ part, whole, format }: PartOfRowProps) {
  const percent = whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
  return (
    <span className="block text-faint text-tiny leading-3">
      <span aria-hidden className="block h-1 overflow-hidden rounded-sm bg-accent/25">
        <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
      <span className="sr-only">Selected </span>
      {formatValue(part, format, 'full')}
    </span>
  );
}
