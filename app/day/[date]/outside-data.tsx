import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { items } from '@/app/items';
import { WayBack } from '@/components/products/way-back';
import type { DataStampInfo } from '@/components/shell/data-stamp';
import { Shell } from '@/components/shell/shell';
import type { Bounds } from '@/lib/filters/presets';
import { formatDay, formatRange } from '@/lib/format';
import type { Day } from '@/lib/metrics/types';

type OutsideDataProps = {
  readonly day: Day;
  readonly bounds: Bounds;
  readonly stamp: DataStampInfo;
  readonly search: SearchParams;
};

const linkStyle = 'font-medium text-accent underline underline-offset-2';

/** Says that the data does not hold a day, which days it holds, and how to get there. */
export function OutsideData({ day, bounds, stamp, search }: OutsideDataProps) {
  const query = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
  const hrefOf = (other: Day) => `/day/${other}${query.size > 0 ? `?${query}` : ''}`;
  return (
    <Shell items={items} title={formatDay(day, 'long')} stamp={stamp}>
      <div className="grid max-w-prose justify-items-start gap-3 text-soft">
        <p>
          The data does not hold {formatDay(day)}. It holds{' '}
          {formatRange({ from: bounds.first, to: bounds.last })}.
        </p>
        <p>
          Look into{' '}
          <Link href={hrefOf(bounds.first)} className={linkStyle}>
            its first day, {formatDay(bounds.first)}
          </Link>
          , or{' '}
          <Link href={hrefOf(bounds.last)} className={linkStyle}>
            its newest, {formatDay(bounds.last)}
          </Link>
          . If a file with this day was loaded a moment ago, run npm run refresh first.
        </p>
        <WayBack usual="/" />
      </div>
    </Shell>
  );
}
