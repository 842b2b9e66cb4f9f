import { labelCode } from '@/lib/filters/tree';
import { formatSigned, formatValue } from '@/lib/format';
import { isInDays, listBuckets } from '@/lib/metrics/grain';
import type { DayRange, Row } from '@/lib/metrics/types';
import type { Flag } from '@/lib/rules/flag';
import { proportionInterval } from '@/lib/stats/intervals';
import { bucketOf } from '../charts/rows';
import { Sparkline } from '../charts/sparkline';
import { labelBrand } from '../dashboard/describe';
import { classes } from '../ui/classes';
import { IntentLink } from '../ui/intent-link';
import { PickButton } from '../ui/pick-button';
import { isAdding, isOfOther } from '../ui/row-marks';
import { FlagBadge } from '../visuals/flag-badge';
import { PartOfRow } from '../visuals/part-of-row';
import { readDays } from './product-flag';
import type { Subject } from './use-drill';
import { VerdictBadge } from './verdict-badge';

type ProductRowProps = {
  readonly row: Row;
  readonly range: DayRange;
  readonly flag: Flag | null;
  readonly drillTo: (subject: Subject) => string;
  /** Products that are picked; none is as all. */
  readonly chosen: readonly string[];
  readonly onPick: (product: string, add: boolean) => void;
};

const cell = 'h-11 whitespace-nowrap border-line border-b px-2 text-right tabular';
/** More days than these are drawn by week. */
const daysDrawn = 45;

/** Revenue along the range from `day:cents` texts: by day, or by week where days would not be seen. */
export function readTrend(text: string | null, range: DayRange): number[] {
  const days = listBuckets(range, 'day');
  const grain = days.length > daysDrawn ? 'week' : 'day';
  const sums = new Map(listBuckets(range, grain).map((bucket) => [bucketOf(bucket, grain), 0]));
  for (const { time, revenue } of readDays(text ?? '')) {
    const day = String(time);
    if (!isInDays(day, range)) continue;
    const bucket = bucketOf(day, grain);
    sums.set(bucket, (sums.get(bucket) ?? 0) + Number(revenue));
  }
  return [...sums.values()];
}

/** One product of the table. */
export function ProductRow({ row, range, flag, drillTo, chosen, onPick }: ProductRowProps) {
  const id = String(row.product);
  const [price, usual] = [row.price ?? null, row.usual ?? null].map((value) =>
    value === null ? null : Number(value),
  );
  const conversion = proportionInterval(Number(row.orders), Number(row.sessions));
  const percent = (value: number | null) => formatValue(value, 'percent', 'compact');
  const change = price && usual ? price / usual - 1 : null;
  const count = (key: string) => formatValue(Number(row[key]), 'count', 'full');
  const part = row.part === undefined ? null : Number(row.part);
  const [category, brand] = [String(row.category), String(row.brand)];
  return (
    <tr
      className={classes(
        'cursor-pointer hover:bg-wash',
        chosen.length > 0 && !chosen.includes(id) && 'opacity-40',
      )}
      onClick={(event) => !isOfOther(event) && onPick(id, isAdding(event))}
    >
      <th scope="row" className="h-11 max-w-60 border-line border-b px-2 text-left font-normal">
        <PickButton name={`product ${id}`} isPicked={chosen.includes(id)} onPick={(add) => onPick(id, add)} />
        <IntentLink
          href={drillTo({ product: id })}
          className="tabular font-medium text-accent hover:underline"
        >
          {id}
        </IntentLink>
        <span className="block truncate text-faint text-tiny">
          <IntentLink href={drillTo({ brand })} className="hover:underline">
            {labelBrand(brand)}
          </IntentLink>
          {' · '}
          <IntentLink href={drillTo({ category })} className="hover:underline">
            {labelCode(category)}
          </IntentLink>
        </span>
      </th>
      <td className={cell}>
        {formatValue(Number(row.revenue), 'money', 'full')}
        {part !== null && <PartOfRow part={part} whole={Number(row.revenue)} format="money" />}
      </td>
      <td className="h-11 border-line border-b px-2 text-accent">
        {row.trend !== null && (
          <Sparkline values={readTrend(String(row.trend), range)} width={80} height={24} />
        )}
        {flag && (
          <span className="block leading-4">
            <FlagBadge flag={flag} size="cell" />
          </span>
        )}
      </td>
      <td className={cell}>{count('units')}</td>
      <td className={cell}>{count('views')}</td>
      <td className={cell}>{count('carts')}</td>
      <td className={cell}>
        {percent(conversion.value)}
        <span className="block text-faint text-tiny">
          {percent(conversion.lower)} – {percent(conversion.upper)}
        </span>
      </td>
      <td className="h-11 whitespace-nowrap border-line border-b px-2 text-left">
        <VerdictBadge verdict={row.verdict === null ? null : String(row.verdict)} />
        <span className="block text-faint text-tiny">category {percent(Number(row.rate))}</span>
      </td>
      <td className={cell}>{formatValue(price ?? null, 'money', 'full')}</td>
      <td className={cell}>{change === null ? '–' : formatSigned(change, 'percent', 'compact')}</td>
      <td className={cell}>{formatValue(Math.round(Number(row.popularity)), 'count', 'full')}</td>
    </tr>
  );
}
