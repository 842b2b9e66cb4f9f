import { expect, it } from 'vitest';
import type { Statements } from '@/db/client';
import { shareWork } from './share-work';

const [first, second] = [{} as Statements, {} as Statements];

it('is done in its order, by whichever connection is free', async () => {
  const { put, drain, size } = shareWork();
  const begun: [string, Statements][] = [];
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const names = ['slow', 'b', 'c', 'd'];
  const done = names.map((name) =>
    put(async (on) => {
      begun.push([name, on]);
      if (name === 'slow') await held;
      return name;
    }),
  );
  expect(size()).toBe(4);
  const drained = [drain(first), drain(second)];
  await drained[1];
  release();
  await drained[0];
  expect(await Promise.all(done)).toEqual(names);
  expect(begun).toEqual([
    ['slow', first],
    ['b', second],
    ['c', second],
    ['d', second],
  ]);
});

it('after a failure what has not begun fails with it, and what is under way ends by itself', async () => {
  const { put, drain } = shareWork();
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done = [
    put(() => held.then(() => 'under way')),
    put(() => Promise.reject(new Error('lost'))),
    put(() => Promise.resolve('never begun')),
  ];
  const settled = Promise.allSettled(done);
  const drained = [drain(first), drain(second)];
  await drained[1];
  release();
  await drained[0];
  expect(await settled).toMatchObject([
    { value: 'under way' },
    { reason: { message: 'lost' } },
    { reason: { message: 'lost' } },
  ]);
});
