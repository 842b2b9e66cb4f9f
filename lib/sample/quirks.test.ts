import { describe, expect, it } from 'vitest';
import { DEFAULT_SAMPLE } from './index';
import { type Fields, readRows } from './testing/read';

const rows: Fields[] = [];
for (const { fields } of readRows({ ...DEFAULT_SAMPLE, events: 250_000 })) rows.push(fields);

const on = (day: string) => rows.filter(([time]) => time.startsWith(day));
const purchases = (of: readonly Fields[]) => of.filter(([, kind]) => kind === 'purchase');

function group(key: (fields: Fields) => string): Map<string, Fields[]> {
  const groups = new Map<string, Fields[]>();
  for (const fields of rows) {
    const name = key(fields);
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [fields]);
    else members.push(fields);
  }
  return groups;
}

const sessions = group(([, , , , , , , , session]) => session);
const visits = [...sessions].filter(([session]) => session !== '').map(([, events]) => events);
const distinct = (of: readonly Fields[], field: number) => new Set(of.map((fields) => fields[field])).size;

describe('what a loader and an analyst must survive', () => {
  it('has a sale with a day without a purchase, between days with many', () => {
    expect(purchases(on('2019-11-15'))).toHaveLength(0);
    expect(on('2019-11-15').filter(([, kind]) => kind === 'cart').length).toBeGreaterThan(100);
    expect(purchases(on('2019-11-17')).length).toBeGreaterThan(60);
  });

  it('moves smartphones to construction.tools.light on 1 December', () => {
    const phones = new Set(
      rows.filter(([, , , id]) => id === '2053013555631882655').map(([, , product]) => product),
    );
    const after = rows.filter(([time, , product]) => time >= '2019-12' && phones.has(product));
    expect(after.length).toBeGreaterThan(10_000);
    for (const [, , , id, code] of after) {
      expect([id, code]).toEqual(['2232732093077520756', 'construction.tools.light']);
    }
  });

  it('has an outage, two days of part, and a gap on the first day', () => {
    expect(on('2020-02-27').every(([time]) => time < '2020-02-27 05')).toBe(true);
    expect(on('2020-02-28').every(([time]) => time >= '2020-02-28 11')).toBe(true);
    const first = on('2019-10-01');
    expect(first.filter(([time]) => time >= '2019-10-01 00:20' && time < '2019-10-01 02:10')).toEqual([]);
  });

  it('shows zero prices, but nobody buys at them, and caps the rest', () => {
    expect(rows.some(([, , , , , , price]) => price === '0.00')).toBe(true);
    expect(purchases(rows).some(([, , , , , , price]) => price === '0.00')).toBe(false);
    expect(rows.reduce((most, [, , , , , , price]) => Math.max(most, Number(price)), 0)).toBe(2574.07);
  });

  it('has crawlers of more than 500 events that hardly ever buy, and a wholesaler who does', () => {
    expect(visits.filter((events) => events.length > 500).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...visits.map((events) => purchases(events).length))).toBeGreaterThanOrEqual(30);
  });

  it('repeats a cart row many times in one second', () => {
    const carts = group((fields) => (fields[1] === 'cart' ? fields.join() : ''));
    carts.delete('');
    expect(Math.max(...[...carts.values()].map((same) => same.length))).toBeGreaterThan(5);
  });

  it('has a few rows without a session id', () => {
    expect(sessions.get('')?.length).toBeGreaterThanOrEqual(3);
    expect(sessions.get('')?.length).toBeLessThan(20);
  });

  it('has session ids over midnight, over month ends, over weeks, and of two people', () => {
    const spans = visits.map((events) => [events[0]?.[0] ?? '', events.at(-1)?.[0] ?? ''] as const);
    const days = ([from, to]: readonly [string, string]) =>
      (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
    expect(spans.filter((span) => days(span) === 1).length).toBeGreaterThan(20);
    expect(spans.filter(([from, to]) => from.slice(0, 7) !== to.slice(0, 7)).length).toBeGreaterThan(3);
    expect(spans.filter((span) => days(span) > 14).length).toBeGreaterThan(3);
    expect(visits.some((events) => distinct(events, 7) > 1)).toBe(true);
  });

  it('has sessions without a view, and purchases without a cart', () => {
    const has = (events: readonly Fields[], kind: string) => events.some((fields) => fields[1] === kind);
    expect(visits.filter((events) => !has(events, 'view')).length).toBeGreaterThan(30);
    const uncarted = visits.filter((events) => has(events, 'purchase') && !has(events, 'cart'));
    expect(uncarted.length).toBeGreaterThan(100);
  });

  it('has products with two brands and with several prices, and codes with several category ids', () => {
    const products = [...group(([, , product]) => product).values()];
    expect(products.some((events) => distinct(events, 5) > 1)).toBe(true);
    expect(products.filter((events) => distinct(events, 6) > 1).length).toBeGreaterThan(1000);
    const early = rows.filter(([time, , , , code]) => time < '2019-12' && code !== '');
    const ids = new Map<string, Set<string>>();
    for (const [, , , id, code] of early) ids.set(code, (ids.get(code) ?? new Set()).add(id));
    expect([...ids.values()].filter((set) => set.size > 1).length).toBeGreaterThan(40);
    expect(distinct(early, 4)).toBeGreaterThan(110);
  });

  it('has a brand that is spelled like a missing value', () => {
    expect(rows.some(([, , , , , brand]) => brand === 'null')).toBe(true);
    expect(rows.some(([, , , , , brand]) => brand === 'none')).toBe(true);
  });

  it('files every product under one category id, and under one more after the relabelling', () => {
    for (const [, events] of group(([, , product]) => product)) {
      expect(
        distinct(
          events.filter(([time]) => time < '2019-12'),
          3,
        ),
      ).toBeLessThanOrEqual(1);
      expect(distinct(events, 3)).toBeLessThanOrEqual(2);
    }
  });
});
