import { formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';

export type CustomerFigure = {
  readonly label: string;
  readonly value: number | null;
  readonly usual: number | null;
  readonly format: Format;
};

type FiguresProps = { readonly figures: readonly CustomerFigure[]; readonly usualOf: string | null };

/** Key figures of a customer, each with the mean of the segment. */
export function Figures({ figures, usualOf }: FiguresProps) {
  return (
    <dl className="grid grid-cols-2 gap-3 @2xl:grid-cols-4">
      {figures.map(({ label, value, usual, format }) => (
        <div key={label} className="rounded-lg border border-line bg-card px-4 py-3 shadow-card">
          <dt className="font-medium text-soft">{label}</dt>
          <dd className="tabular font-semibold text-figure tracking-tight">
            {formatValue(
              value,
              format,
              format === 'money' && Math.abs(value ?? 0) < 10_000_000 ? 'full' : 'compact',
            )}
          </dd>
          {usualOf && (
            <dd className="tabular text-faint text-small">
              {usualOf}: {formatValue(usual, format, 'full')}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
