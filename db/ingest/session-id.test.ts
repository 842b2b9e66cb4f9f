import { expect, test } from 'vitest';
import { isUuid, writeNamedUuid, writeUuid } from './session-id';

const UUID = '72d76fde-8bb3-4e00-8c23-a032dfed738c';
const named = (name: string): string => {
  const out = Buffer.alloc(16);
  writeNamedUuid(Buffer.from(name), 0, Buffer.byteLength(name), out, 0);
  return out.toString('hex');
};

test('a UUID is written as its bytes, in either case', () => {
  const out = Buffer.alloc(18);
  expect(writeUuid(Buffer.from(UUID), 0, 36, out, 1)).toBe(true);
  expect(out.toString('hex', 1, 17)).toBe(UUID.replaceAll('-', ''));
  expect(writeUuid(Buffer.from(UUID.toUpperCase()), 0, 36, out, 2)).toBe(true);
  expect(out.toString('hex', 2, 18)).toBe(UUID.replaceAll('-', ''));
});

test.each([
  UUID.slice(1),
  `${UUID}0`,
  UUID.replace('-', '0'),
  UUID.replace('f', 'g'),
  UUID.replaceAll('-', ''),
])('%s is no UUID', (text) => {
  expect(isUuid(Buffer.from(text), 0, text.length)).toBe(false);
});

test('another id becomes a version 5 UUID of its own, the same each time', () => {
  expect(named('abc')).toBe(named('abc'));
  expect(named('abc')).toMatch(/^.{12}5.{3}[89ab].{15}$/);
  expect(new Set(['abc', 'abd', 'ABC', 'é'].map(named)).size).toBe(4);
});
