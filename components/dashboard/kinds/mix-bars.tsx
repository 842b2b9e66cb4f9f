import { formatChange, formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { ChangeBadge } from '../../visuals/change-badge';
import { type Side, type Split, sideNames, sides } from './mix-rows';

const tones: Readonly<Record<Side, string>> = {
  new: 'bg-[var(--series-1)]',
  returning: 'bg-[var(--series-2)]',
};

type MixBarsProps = {
  readonly metric: MetricName;
  readonly now: Split;
  readonly before: Split | null;
};

/** One metric of a period as a bar of two parts, in words above and below it. */
export function MixBars({ metric, now, before }: MixBarsProps) {
  const { label, format } = commerce.metrics[metric];
  const share = (side: Side) => formatValue(now[side].share, 'percent', 'compact');
  return (
    <div>
      <div className="flex h-5 items-center justify-between gap-2">
        <h3 className="font-medium text-body">{label}</h3>
        {before && (
          <span className="flex items-center gap-1.5 text-faint text-small">
            New{' '}
            <ChangeBadge change={formatChange(now.new.share, before.new.share, 'percent')} better="neither" />
          </span>
        )}
      </div>
      <div aria-hidden className="mt-1 flex h-3 gap-0.5 overflow-hidden rounded">
        {sides.map((side) => (
          <div key={side} className={tones[side]} style={{ flexGrow: now[side].share ?? 0 }} />
        ))}
      </div>
      <dl className="tabular mt-1 flex justify-between gap-2 text-small">
        {sides.map((side) => (
          <div key={side} className="flex items-center gap-1.5">
            <dt className="flex items-center gap-1.5 text-soft">
              <span aria-hidden className={`size-2 rounded-sm ${tones[side]}`} />
              {sideNames[side]}
            </dt>
            <dd title={formatValue(now[side].amount, format, 'full')}>
              <span className="font-medium">{share(side)}</span>{' '}
              <span className="text-faint">{formatValue(now[side].amount, format, 'compact')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
