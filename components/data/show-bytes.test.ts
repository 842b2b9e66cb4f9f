import { describe, expect, it } from 'vitest';
import { showBytes } from './show-bytes';

const hex = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  ).toString('hex');

describe('bytes for readers', () => {
  it('shows text as it is, markup too', () => {
    expect(showBytes(hex('<b>a,ñ漢</b>'))).toEqual([{ text: '<b>a,ñ漢</b>', named: false }]);
  });
  it('names what is no plain character', () => {
    expect(showBytes(hex('a', 0, 0xff, '\t', 'b\r\n'))).toEqual([
      { text: 'a', named: false },
      { text: '⟨00⟩⟨FF⟩⇥', named: true },
      { text: 'b', named: false },
      { text: '␍⏎', named: true },
    ]);
  });
  it('names marks that would turn the line around, and cut sequences', () => {
    expect(showBytes(hex('\u202e', 'x', 0xe6, 0xbc))).toEqual([
      { text: '⟨E2⟩⟨80⟩⟨AE⟩', named: true },
      { text: 'x', named: false },
      { text: '⟨E6⟩⟨BC⟩', named: true },
    ]);
  });
  it('takes nothing', () => expect(showBytes('')).toEqual([]));
});
