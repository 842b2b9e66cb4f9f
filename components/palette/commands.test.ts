import { describe, expect, it } from 'vitest';
import { type Command, findCommands, matches } from './commands';

const command = (group: string, label: string, words = ''): Command => ({
  ...{ id: `${group} ${label}`, group, label, words },
  run: () => undefined,
});
const commands = [
  command('Go to', 'Executive'),
  command('Go to', 'Products'),
  command('Theme', 'Dark'),
  command('Period', 'Last 7 days'),
  command('Period', 'Last month'),
];

describe('commands', () => {
  it.each([
    ['go prod', 'Products'],
    ['DARK', 'Dark'],
    ['7 days', 'Last 7 days'],
    ['(period) last-m', 'Last month'],
  ])('%j finds %j alone', (text, label) => {
    expect(commands.filter((one) => matches(text, one)).map((one) => one.label)).toEqual([label]);
  });

  it('are found by the beginnings of words, not by their middles', () => {
    expect(commands.some((one) => matches('ark', one))).toBe(false);
  });

  it('come in groups, a few of each, those found by the server after them', () => {
    const found = [command('Products', '1004856'), command('Products', '1004857')];
    const groups = findCommands(commands, found, '', 1);
    expect(groups.map(({ title, commands: list }) => [title, list.map(({ label }) => label)])).toEqual([
      ['Go to', ['Executive']],
      ['Theme', ['Dark']],
      ['Period', ['Last 7 days']],
      ['Products', ['1004856']],
    ]);
    expect(findCommands(commands, found, 'nothing', 5).map(({ title }) => title)).toEqual(['Products']);
  });
});
