import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './annotation-rows';
import { suggestEvents } from './known-events';

const days = (from: string, to: string, noted: string[] = []) =>
  suggestEvents({ from, to }, new Set(noted)).map((event) => event.from);

it('known events are offered where the range spans them and nobody noted them', () => {
  expect(days('2019-10-01', '2020-04-30')).toEqual(['2019-11-14', '2019-12-01', '2020-02-27']);
  expect(days('2019-10-01', '2019-11-16')).toEqual([]);
  expect(days('2019-11-14', '2019-11-30', ['2019-11-14'])).toEqual([]);
  expect(days('2020-03-01', '2020-04-30')).toEqual([]);
});

it('a new annotation has a uuid of its own', () => {
  const ids = Array.from({ length: 50 }, newId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
});
