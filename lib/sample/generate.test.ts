import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generate, type SampleOptions } from './index';

const SMALL: SampleOptions = { events: 20_000, seed: 1, from: '2019-10-01', to: '2020-04-30' };
const ROW =
  /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC,(view|cart|purchase),\d{7,8},\d{19},([a-z_]+(\.[a-z_]+){1,3})?,[a-z0-9-]*,\d+\.\d\d,\d{9},[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function filesOf(options: SampleOptions): Map<string, string> {
  const files = new Map<string, string>();
  for (const { month, text } of generate(options)) files.set(month, (files.get(month) ?? '') + text);
  return files;
}

const hash = (files: Map<string, string>) =>
  createHash('sha256')
    .update([...files].flat().join('\n'))
    .digest('hex');

describe('generate', () => {
  const files = filesOf(SMALL);
  const rows = [...files.values()].flatMap((text) => text.trimEnd().split('\n').slice(1));

  it('gives the same bytes for the same options, on every machine', () => {
    expect(hash(filesOf(SMALL))).toBe(hash(files));
    expect(hash(files)).toBe('43f0f3e3e79ba2126f773dee95704c1aafdd25a81dcb379d59f3f04e68bc5c7e');
  });

  it('gives other bytes for another seed', () => {
    expect(hash(filesOf({ ...SMALL, seed: 2 }))).not.toBe(hash(files));
  });

  it('names the months and heads each file like the public set', () => {
    expect([...files.keys()].join(' ')).toBe(
      '2019-Oct 2019-Nov 2019-Dec 2020-Jan 2020-Feb 2020-Mar 2020-Apr',
    );
    for (const text of files.values()) {
      expect(text.split('\n', 1)[0]).toBe(
        'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session',
      );
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('has exactly the rows that were asked for, each in the form of the public set', () => {
    expect(rows).toHaveLength(SMALL.events);
    expect(rows.filter((row) => !ROW.test(row))).toEqual([]);
  });

  it('counts the rows of its pieces', () => {
    let counted = 0;
    for (const piece of generate(SMALL)) counted += piece.rows;
    expect(counted).toBe(SMALL.events);
  });

  it('is in the order of time within and across files, each row in the file of its month', () => {
    const times = rows.map((row) => row.slice(0, 19));
    expect(times).toEqual([...times].sort());
    for (const row of files.get('2020-Feb')?.trimEnd().split('\n').slice(1) ?? []) {
      expect(row.slice(0, 7)).toBe('2020-02');
    }
  });

  it.each([
    [1, '2020-01-05', '2020-01-05'],
    [5_019, '2019-10-01', '2019-10-01'],
    [3_000, '2021-12-30', '2022-01-02'],
    [50, '2019-10-01', '2020-04-30'],
  ])('makes %i events from %s to %s', (events, from, to) => {
    const made = [...filesOf({ events, seed: 7, from, to }).values()].flatMap((text) =>
      text.trimEnd().split('\n').slice(1),
    );
    expect(made).toHaveLength(events);
    for (const row of made) expect(row.slice(0, 10) >= from && row.slice(0, 10) <= to).toBe(true);
  });

  it.each([
    [{ events: 0 }, /from 1 to/],
    [{ events: 1.5 }, /must be whole/],
    [{ seed: -1 }, /seed must be a whole number/],
    [{ from: '2019-02-30' }, /"2019-02-30" is no day/],
    [{ to: 'tomorrow' }, /"tomorrow" is no day/],
    [{ from: '2020-05-01' }, /comes after the last/],
    [{ to: '2031-01-01' }, /at most ten years/],
  ])('refuses %j', (wrong, message) => {
    expect(() => [...generate({ ...SMALL, ...wrong })]).toThrow(message);
  });
});
