import { labelCode } from '@/lib/filters/tree';
import { formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { associate } from '@/lib/stats/association';
import type { Interval } from '@/lib/stats/intervals';
import { classes } from '../ui/classes';
import { IntentLink } from '../ui/intent-link';
import { PickButton } from '../ui/pick-button';
import type { Subject } from './use-drill';

export type Pair = {
  readonly a: string;
  readonly b: string;
  readonly both: number;
  readonly support: Interval;
  readonly confidence: Interval;
  readonly reverse: Interval;
  readonly lift: Interval;
};

/** The pairs of an answer; of those with one product, it always stands first. */
export function readPairs(rows: readonly Row[], first: string | undefined): Pair[] {
  return rows.map((row) => {
    const turned = first !== undefined && row.b === first;
    const [a, b] = turned ? [row.b, row.a] : [row.a, row.b];
    const [ofA, ofB] = turned ? [row.ordersB, row.ordersA] : [row.ordersA, row.ordersB];
    const both = Number(row.both);
    const counts = { both, a: Number(ofA), b: Number(ofB), orders: Number(row.orders) };
    return { a: String(a), b: String(b), both, ...associate(counts) };
  });
}

const percent = (value: number | null) => formatValue(value, 'percent', 'compact');
const decimal = (value: number | null) => formatValue(value, 'decimal', 'compact');
const cell = 'h-11 whitespace-nowrap border-line border-b px-2 text-right tabular';

function Range({ interval, write }: { interval: Interval; write: (value: number | null) => string }) {
  return (
    <td className={cell}>
      {write(interval.value)}
      <span className="block text-faint text-tiny">
        {interval.lower === null ? 'too few orders' : `${write(interval.lower)} – ${write(interval.upper)}`}
      </span>
    </td>
  );
}

type PairsTableProps = {
  readonly caption: string;
  readonly pairs: readonly Pair[];
  readonly level: 'category' | 'product';
  readonly drillTo: (subject: Subject) => string;
  /** What is picked; none is as all. */
  readonly chosen: readonly string[];
  readonly onPick: (item: string, add: boolean) => void;
};

/** Pairs with their support, confidence and lift, each with its 95% interval. */
export function PairsTable({ caption, pairs, level, drillTo, chosen, onPick }: PairsTableProps) {
  const isFaint = ({ a, b }: Pair) => chosen.length > 0 && !chosen.includes(a) && !chosen.includes(b);
  const name = (item: string) => (
    <>
      <PickButton
        name={level === 'product' ? `product ${item}` : labelCode(item)}
        isPicked={chosen.includes(item)}
        onPick={(add) => onPick(item, add)}
      />
      <IntentLink
        href={drillTo(level === 'product' ? { product: item } : { category: item })}
        className="text-accent hover:underline"
      >
        {level === 'product' ? item : labelCode(item)}
      </IntentLink>
    </>
  );
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="-mx-2 h-full overflow-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {['Who buys', 'also buys', 'Orders', 'Support', 'Confidence', 'Backwards', 'Lift'].map(
              (head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`sticky top-0 z-1 h-8 whitespace-nowrap border-line border-b bg-card px-2 font-medium text-faint text-small ${index < 2 ? 'text-left' : 'text-right'}`}
                >
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr
              key={`${pair.a} ${pair.b}`}
              className={classes('hover:bg-wash', isFaint(pair) && 'opacity-40')}
            >
              <th scope="row" className="h-11 border-line border-b px-2 text-left font-normal">
                {name(pair.a)}
              </th>
              <td className="h-11 border-line border-b px-2 text-left">{name(pair.b)}</td>
              <td className={cell}>{formatValue(pair.both, 'count', 'full')}</td>
              <Range interval={pair.support} write={percent} />
              <Range interval={pair.confidence} write={percent} />
              <Range interval={pair.reverse} write={percent} />
              <Range interval={pair.lift} write={decimal} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
