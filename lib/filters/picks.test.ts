import { expect, test } from 'vitest';
import { addMark, type Clause, pickMark, readPicks, writePicks } from './picks';

const category = (...values: string[]): Clause => ({ visual: 'area', dimension: 'category', values });

test('selections are read as they were written, whatever a value is called', () => {
  const clauses: Clause[] = [
    category('electronics.video.tv', 'apparel'),
    { visual: 'bubble', dimension: 'brand', values: ['a~b', '50%7E', 'c:d', 'e,f'] },
    { visual: 'trend', dimension: 'time', values: ['2019-11-14..2019-11-17'] },
  ];
  expect(readPicks(writePicks(clauses))).toEqual(clauses);
  expect(readPicks(['nonsense', 'area.color:red', 'area.category:', '.brand:x'])).toEqual([]);
});

test('a mark picked alone replaces all others, and ends when it is picked again', () => {
  const first = pickMark([], 'area', { category: 'electronics' });
  expect(first).toEqual([category('electronics')]);
  expect(pickMark(first, 'bars', { brand: 'apple' })).toEqual([
    { visual: 'bars', dimension: 'brand', values: ['apple'] },
  ]);
  expect(pickMark(first, 'area', { category: 'electronics' })).toEqual([]);
  expect(pickMark([category('electronics', 'apparel')], 'area', { category: 'apparel' })).toEqual([
    category('apparel'),
  ]);
});

test('a mark is added beside those of its visual and of others, and taken out again', () => {
  const one = addMark([], 'area', { category: 'electronics' });
  const two = addMark(one, 'area', { category: 'apparel' });
  expect(two).toEqual([category('electronics', 'apparel')]);
  const three = addMark(two, 'bars', { brand: 'apple' });
  expect(three).toHaveLength(2);
  expect(addMark(three, 'area', { category: 'electronics' })).toContainEqual(category('apparel'));
  expect(addMark(one, 'area', { category: 'electronics' })).toEqual([]);
});

test('a cell added widens both sides; taken out, the side with more values gives way', () => {
  const cell = (weekday: string, hour: string) => ({ weekday, hour });
  const two = addMark(addMark([], 'heat', cell('1', '9')), 'heat', cell('1', '10'));
  expect(two).toEqual([
    { visual: 'heat', dimension: 'weekday', values: ['1'] },
    { visual: 'heat', dimension: 'hour', values: ['9', '10'] },
  ]);
  expect(addMark(two, 'heat', cell('1', '9'))).toEqual([
    { visual: 'heat', dimension: 'weekday', values: ['1'] },
    { visual: 'heat', dimension: 'hour', values: ['10'] },
  ]);
  expect(addMark(addMark(two, 'heat', cell('1', '9')), 'heat', cell('1', '10'))).toEqual([]);
});

test('days added make one run with those between', () => {
  const one = addMark([], 'trend', { time: '2019-11-14..2019-11-14' });
  expect(addMark(one, 'trend', { time: '2019-11-10..2019-11-10' })[0]?.values).toEqual([
    '2019-11-10..2019-11-14',
  ]);
});
