import { describe, expect, it } from 'vitest';
import { formatChange } from './change';

describe('formatChange', () => {
  it.each([
    [1124, 1000, '+12.4%', 'up'],
    [876, 1000, '−12.4%', 'down'],
    [2000, 1000, '+100.0%', 'up'],
    [1000, 1000, '0%', 'same'],
    [100_001, 100_000, '0%', 'same'],
    [0, 1000, '−100.0%', 'down'],
    [12_300, 1000, '×12.3', 'up'],
    [9_000_000, 100, '×90K', 'up'],
    [10_990, 1000, '+999.0%', 'up'],
  ])('from %2$s to %1$s cents', (now, before, text, direction) => {
    expect(formatChange(now, before, 'money')).toMatchObject({ text, direction });
  });

  it('calls a value without a base new', () => {
    expect(formatChange(50, 0, 'count')).toEqual({
      text: 'new',
      direction: 'up',
      difference: 50,
      ratio: null,
    });
    expect(formatChange(0, 0, 'count')).toEqual({
      text: '0%',
      direction: 'same',
      difference: 0,
      ratio: null,
    });
    expect(formatChange(-5000, 0, 'money')).toMatchObject({ text: '−$50', direction: 'down', ratio: null });
  });

  it('gives the plain difference where the base is below zero', () => {
    expect(formatChange(500, -1000, 'money')).toEqual({
      text: '+$15',
      direction: 'up',
      difference: 1500,
      ratio: null,
    });
  });

  it('compares ratios in percentage points', () => {
    expect(formatChange(0.0689, 0.0584, 'percent')).toMatchObject({ text: '+1.05 pp', direction: 'up' });
    expect(formatChange(0.2, 0.45, 'percent')).toMatchObject({ text: '−25 pp', direction: 'down' });
    expect(formatChange(0.05, 0, 'percent')).toMatchObject({
      text: '+5.00 pp',
      direction: 'up',
      ratio: null,
    });
    expect(formatChange(0.05001, 0.05, 'percent')).toMatchObject({ text: '0.00 pp', direction: 'same' });
  });

  it('shows a dash where either side is unknown', () => {
    expect(formatChange(null, 5, 'money').text).toBe('–');
    expect(formatChange(5, null, 'money')).toEqual({
      text: '–',
      direction: 'none',
      difference: null,
      ratio: null,
    });
    expect(formatChange(Number.NaN, 5, 'money').direction).toBe('none');
  });
});
