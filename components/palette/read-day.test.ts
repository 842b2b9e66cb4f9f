import { expect, test } from 'vitest';
import { dayCommands } from './day-commands';
import { readDay } from './read-day';

test('reads a day as people write it', () => {
  for (const text of [
    '2019-11-17',
    ' 17 Nov 2019',
    '17 november 2019',
    'Sunday 17 November 2019',
    'Sun, 17 Nov 2019',
    'Nov 17, 2019',
    'november 17 2019',
    '17.11.2019',
    '17. 11. 2019',
  ])
    expect([text, readDay(text)]).toEqual([text, '2019-11-17']);
  expect(readDay('2019-1-2')).toBe('2019-01-02');
});

test('reads no day where there is none', () => {
  for (const text of ['', '2019-11', 'nov 2019', '2019-02-30', '11/17/2019', '17 smarch 2019', '20191117'])
    expect([text, readDay(text)]).toEqual([text, null]);
});

test('a day is offered with its name, one outside the data says what the data holds', () => {
  const gone: unknown[] = [];
  const ways = {
    goTo: () => {},
    goWithFilters: () => {},
    goThrough: (subject: unknown) => gone.push(subject),
    isOneDay: false,
    setFilter: null,
  };
  const stamp = { firstDay: '2019-10-01', lastDay: '2020-04-30' };
  const [inside] = dayCommands('2019-11-17', stamp, ways);
  expect(inside).toMatchObject({
    group: 'Days',
    label: 'Sunday 17 November 2019',
    hint: 'Look into this day',
  });
  inside?.run();
  expect(gone).toEqual([{ day: '2019-11-17' }]);
  expect(dayCommands('2021-01-01', stamp, ways)[0]?.hint).toBe('outside 1 Oct 2019 – 30 Apr 2020');
  expect(dayCommands('smartphone', stamp, ways)).toEqual([]);
  expect(dayCommands('2019-11-17', undefined, ways)).toEqual([]);
});
