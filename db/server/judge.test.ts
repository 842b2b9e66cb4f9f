import { describe, expect, it } from 'vitest';
import { judge, withoutPassword } from './judge';

const url = 'postgres://ann:secret@db.example:5433/shop';
const fine = { number: 180_004, version: '18.4', encoding: 'UTF8', mayCreate: true };
const saying = (facts: Partial<typeof fine>) => () => judge(url, { ...fine, ...facts });

describe('a given server', () => {
  it('is taken from version 15 on', () => {
    expect(saying({ number: 150_000, version: '15.0' })).not.toThrow();
    expect(saying({ number: 140_009, version: '14.9' })).toThrow(/version 14\.9; 15 or newer is needed/);
  });

  it('is told what it lacks, without its password', () => {
    expect(saying({ encoding: 'LATIN1' })).toThrow(/encoded in LATIN1; UTF8 is needed/);
    expect(saying({ mayCreate: false })).toThrow('grant create on database "shop" to "ann"');
    expect(withoutPassword(url)).toBe('postgres://ann:…@db.example:5433/shop');
  });
});
