import { expect, test } from 'vitest';
import { place } from './place';

const view = { width: 400, height: 600 };
const at = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 30 });

test('a panel goes under its anchor, aligned as asked', () => {
  const panel = { width: 200, height: 150 };
  expect(place(at(20, 40), panel, view, 'start')).toEqual({ x: 20, y: 76, room: 516 });
  expect(place(at(250, 40), panel, view, 'end').x).toBe(150);
  expect(place(at(150, 40), panel, view, 'centre').x).toBe(100);
});

test('it goes above where it does not fit below and there is more room', () => {
  expect(place(at(20, 500), { width: 200, height: 150 }, view, 'start')).toMatchObject({ y: 344 });
});

test('it stays inside the viewport and says how tall it may be', () => {
  expect(place(at(350, 40), { width: 200, height: 10 }, view, 'start').x).toBe(192);
  expect(place(at(0, 40), { width: 500, height: 10 }, view, 'end').x).toBe(8);
  const tall = place(at(0, 400), { width: 100, height: 900 }, view, 'start');
  expect(tall).toEqual({ x: 8, y: 8, room: 386 });
});
