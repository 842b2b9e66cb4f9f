import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/metrics/grain';
import type { Row } from '@/lib/metrics/types';
import { judgeDays } from './judge-days';

const from = '2019-10-07';
const dayAt = (index: number) => addDays(from, index);
const usual = (index: number): Row => ({
  day: dayAt(index),
  events: 1000 + (index % 7) * 20,
  sessions: 480,
  carts: 60,
  orders: 20,
  hours: Array.from({ length: 24 }, (_, hour) => (hour < 2 ? 1 : 22)).join(','),
});
const rows = Array.from({ length: 63 }, (_, index) => usual(index));
const change = (index: number, values: Row) =>
  rows.map((row, at) => (at === index ? { ...row, ...values } : row));
const range = { from, to: dayAt(62) };
const verdictAt = (given: readonly Row[], index: number) => judgeDays(given, range, false)[index];

describe('days', () => {
  it('that are usual are left alone', () => {
    expect(
      judgeDays(rows, range, false).every(
        ({ verdict, reasons }) => verdict === 'usual' && reasons.length === 0,
      ),
    ).toBe(true);
  });
  it('without an event', () => {
    expect(
      verdictAt(
        rows.filter((_, at) => at !== 30),
        30,
      ),
    ).toMatchObject({ verdict: 'no data', events: 0 });
  });
  it('with hours that lack sessions; an hour that is quiet anyway does not count', () => {
    const hours = String(usual(30).hours).split(',');
    const given = change(30, {
      hours: hours
        .map((n, hour) => (hour === 0 || (hour >= 3 && hour < 6) || hour === 9 ? '0' : n))
        .join(','),
    });
    expect(verdictAt(given, 30)).toMatchObject({
      verdict: 'hours missing',
      reasons: ['No session began at 03:00–06:00, 09:00–10:00 UTC.'],
    });
  });
  it('with carts and no purchase', () => {
    expect(verdictAt(change(30, { orders: 0, carts: 468 }), 30)).toMatchObject({
      verdict: 'no purchases',
      reasons: ['468 cart events and not one purchase.'],
    });
  });
  it('far above or below their weekday', () => {
    expect(verdictAt(change(30, { events: 9000 }), 30)).toMatchObject({ verdict: 'above' });
    expect(verdictAt(change(30, { events: 90 }), 30)).toMatchObject({ verdict: 'below' });
  });
  it('that still grow are not compared', () => {
    const last = judgeDays(change(62, { events: 12 }), range, true).at(-1);
    expect(last).toMatchObject({ verdict: 'unfinished' });
  });
});
