import { dayText, SECONDS_PER_DAY } from './calendar';
import type { Product } from './catalogue';
import { growInts } from './grow';
import { openLabels } from './labels';
import { priceOn } from './pricing';
import type { Regime } from './regime';
import { openRowWriter } from './row-writer';
import { openSessionStore, type SessionId } from './session-store';

/** The rows of one day, gathered in any order and written in the order of time. */
export type DayLog = {
  /** Registers a session, with or without an id; rows refer to it by the returned number. */
  readonly addSession: (userId: number, id: SessionId | null) => number;
  readonly addRow: (second: number, kind: number, product: number, session: number) => void;
  readonly size: () => number;
  /** Drops the rows that were added last, down to this many. */
  readonly cut: (rows: number) => void;
  /** The rows as CSV in pieces of at most `piece` rows; empties the log. */
  readonly write: (day: number, regime: Regime, piece: number) => Generator<{ text: string; rows: number }>;
};

/** Opens a log over these products; it is used for one day after the other. */
export function openDayLog(products: readonly Product[]): DayLog {
  const seconds = growInts();
  const kinds = growInts();
  const bought = growInts();
  const visits = growInts();
  const lists = [seconds, kinds, bought, visits];
  const sessions = openSessionStore();
  const prices = growInts();
  const labels = openLabels(products);
  const starts = new Int32Array(SECONDS_PER_DAY + 1);
  const writer = openRowWriter();

  /** Row numbers by second; rows of one second stay in the order in which they were added. */
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

  /** Prices of today, kept beside the day that they were asked for. */
  function centsOf(index: number, day: number, sale: boolean): number {
    while (prices.size() <= 2 * index + 1) prices.push(-1);
    if (prices.at(2 * index) !== day) {
      const product = products[index];
      prices.set(2 * index, day);
      prices.set(2 * index + 1, product === undefined ? 0 : priceOn(product.pricing, day, sale));
    }
    return prices.at(2 * index + 1);
  }

  return {
    addSession: sessions.add,
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
      const order = sortRows();
      writer.setDay(dayText(day));
      for (let k = 0; k < order.length; k++) {
        const i = order[k] ?? 0;
        const index = bought.at(i);
        const second = seconds.at(i);
        // The few products with two brands show the other one in every fourth second.
        const label = labels.of(index, regime.late, (second & 3) === 0);
        writer.time(second, kinds.at(i));
        writer.text(labels.texts, label);
        writer.money(centsOf(index, day, regime.sale));
        writer.text(sessions, visits.at(i));
        writer.endRow();
        if (writer.rows() === piece) yield writer.take();
      }
      if (writer.rows() > 0) yield writer.take();
      for (const list of lists) list.cut(0);
      sessions.clear();
    },
  };
}
