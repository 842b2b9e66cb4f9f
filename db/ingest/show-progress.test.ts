import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { durationText, showProgress } from './show-progress';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('without a terminal: a line every three seconds with rows/s and time left', () => {
  const out = new PassThrough();
  const { onProgress, close } = showProgress(Object.assign(out, { isTTY: false }));
  for (let second = 0; second <= 7; second += 1) {
    onProgress({
      stage: 'loading',
      file: 'x/a.csv',
      bytes: 1000 + second * 100,
      of: 2000,
      lines: second * 500_000,
    });
    vi.advanceTimersByTime(1000);
  }
  onProgress({ stage: 'waiting' });
  onProgress({ stage: 'indexing', table: 'raw.events_2019_10' });
  close();
  expect(String(out.read()).split('\n')).toEqual([
    'Loading a.csv: 65 %, 500,000 rows/s, 7 s left',
    'Loading a.csv: 80 %, 500,000 rows/s, 4 s left',
    'Another load is under way on this database; waiting for it to end …',
    'Indexing raw.events_2019_10 by user and by product …',
    '',
  ]);
});

test.each([
  [0.4, '0 s'],
  [59.4, '59 s'],
  [200, '3 min 20 s'],
  [3900, '1 h 05 min'],
])('%d s is %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
