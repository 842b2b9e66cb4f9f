import { clockTexts, dayText, SECONDS_PER_DAY } from './calendar';
import type { Product } from './catalogue';
import { growBytes, growInts } from './grow';
import { moneyText, priceOn } from './pricing';
import type { Regime } from './regime';

const KIND_TEXTS = ['view,', 'cart,', 'purchase,'];

/** The rows of one day, gathered in any order and written in the order of time. */
export type DayLog = {
  /** Registers `user_id,user_session`; rows refer to it by the returned number. */
  readonly addSession: (text: string) => number;
  readonly addRow: (second: number, kind: number, product: number, session: number) => void;
  readonly size: () => number;
  /** Drops the rows that were added last, down to this many. */
  readonly cut: (rows: number) => void;
  /** The rows as CSV in pieces of about `piece` rows; empties the log. */
  readonly write: (day: number, regime: Regime, piece: number) => Generator<{ text: string; rows: number }>;
};

/** Opens a log over these products; it is used for one day after the other. */
export function openDayLog(products: readonly Product[]): DayLog {
  const clock = clockTexts();
  const seconds = growInts();
  const kinds = growBytes();
  const bought = growInts();
  const visits = growInts();
  const lists = [seconds, kinds, bought, visits];
  const starts = new Int32Array(SECONDS_PER_DAY + 1);
  let sessions: string[] = [];
  const prices: string[] = [];
  const pricedOn: number[] = [];

  function sortRows(): Int32Array {
    const rows = seconds.size();
    starts.fill(0);
    for (let i = 0; i < rows; i++) {
      const after = seconds.at(i) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let s = 1; s <= SECONDS_PER_DAY; s++) starts[s] = (starts[s] ?? 0) + (starts[s - 1] ?? 0);
    const order = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      const second = seconds.at(i);
      const place = starts[second] ?? 0;
      order[place] = i;
      starts[second] = place + 1;
    }
    return order;
  }

  function priceText(index: number, product: Product, day: number, sale: boolean): string {
    if (pricedOn[index] !== day) {
      pricedOn[index] = day;
      prices[index] = `${moneyText(priceOn(product.pricing, day, sale))},`;
    }
    return prices[index] ?? '';
  }

  return {
    addSession: (text) => sessions.push(text) - 1,
    addRow(second, kind, product, session) {
      seconds.push(second);
      kinds.push(kind);
      bought.push(product);
      visits.push(session);
    },
    size: seconds.size,
    cut(rows) {
      for (const list of lists) list.cut(rows);
    },
    *write(day, regime, piece) {
      const date = dayText(day);
      const order = sortRows();
      let text = '';
      let rows = 0;
      for (let k = 0; k < order.length; k++) {
        const i = order[k] ?? 0;
        const index = bought.at(i);
        const product = products[index];
        if (product === undefined) throw new RangeError(`No product ${index}`);
        const second = seconds.at(i);
        // The few products with two brands show the other one in every fourth second.
        const again = (second & 3) === 0;
        const middle = regime.late
          ? again
            ? product.lateAgain
            : product.late
          : again
            ? product.earlyAgain
            : product.early;
        const price = priceText(index, product, day, regime.sale);
        text += `${date}${clock[second]}${KIND_TEXTS[kinds.at(i)]}${middle}${price}${sessions[visits.at(i)]}\n`;
        if (++rows === piece) {
          yield { text, rows };
          text = '';
          rows = 0;
        }
      }
      if (rows > 0) yield { text, rows };
      for (const list of lists) list.cut(0);
      sessions = [];
    },
  };
}
