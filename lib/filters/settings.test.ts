import { describe, expect, it } from 'vitest';
import { readSettings, writeSetting } from './settings';

describe('settings of visuals', () => {
  it('read what was written, also values with points and colons', () => {
    const texts = writeSetting(writeSetting([], 'category', 'mode', 'share'), 'tree', 'path', 'a.b:c');
    expect(readSettings(texts)).toEqual({ category: { mode: 'share' }, tree: { path: 'a.b:c' } });
  });

  it('replace a former value and can be taken away', () => {
    const once = writeSetting(['category.mode:share', 'x.y:z'], 'category', 'mode', 'amount');
    expect(once).toEqual(['x.y:z', 'category.mode:amount']);
    expect(writeSetting(once, 'category', 'mode', null)).toEqual(['x.y:z']);
  });

  it('leave out what is not a setting', () => {
    expect(readSettings(['', 'nonsense', '.a:b'])).toEqual({});
  });
});
