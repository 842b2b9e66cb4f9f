import { formatChange, formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { classes } from '../../ui/classes';
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
  /** The sides that are selected; the others are faint. None is as all. */
  readonly chosen: readonly string[];
  readonly onPick: (side: Side, add: boolean) => void;
};

/** One metric of a period as a bar of two parts, in words above and below it. */
export function MixBars({ metric, now, before, chosen, onPick }: MixBarsProps) {
  const { label, format } = commerce.metrics[metric];
  const share = (side: Side) => formatValue(now[side].share, 'percent', 'compact');
  const isFaint = (side: Side) => chosen.length > 0 && !chosen.includes(side);
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
          <div
            key={side}
            className={classes(tones[side], isFaint(side) && 'opacity-25')}
            style={{ flexGrow: now[side].share ?? 0 }}
          />
        ))}
      </div>
      <dl className="tabular mt-1 flex justify-between gap-2 text-small">
        {sides.map((side) => (
          <div key={side} className="flex items-center gap-1.5">
            <dt className="text-soft">
              <button
                type="button"
                aria-pressed={chosen.includes(side)}
                aria-label={`Filter by ${sideNames[side].toLowerCase()} customers (${label.toLowerCase()})`}
                onClick={(event) => onPick(side, event.ctrlKey || event.metaKey)}
                className="-mx-1 flex items-center gap-1.5 rounded px-1 hover:bg-wash"
              >
                <span aria-hidden className={`size-2 rounded-sm ${tones[side]}`} />
                {sideNames[side]}
              </button>
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
