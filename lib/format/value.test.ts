import { describe, expect, it } from 'vitest';
import { formatSigned, formatValue } from './value';

describe('formatValue', () => {
  it.each([
    [1_478_659, '$14,786.59', '$14.8K'],
    [231_234_500, '$2,312,345.00', '$2.31M'],
    [27_519_489_050, '$275,194,890.50', '$275M'],
    [99_995_000, '$999,950.00', '$1M'],
    [99_949_999, '$999,499.99', '$999K'],
    [30_724, '$307.24', '$307.24'],
    [30_000, '$300.00', '$300'],
    [432_150, '$4,321.50', '$4,322'],
    [0, '$0.00', '$0'],
    [-0, '$0.00', '$0'],
    [5, '$0.05', '$0.05'],
    [-1_478_659, '−$14,786.59', '−$14.8K'],
    [-50_000, '−$500.00', '−$500'],
  ])('writes %s cents as %s and %s', (cents, full, compact) => {
    expect(formatValue(cents, 'money', 'full')).toBe(full);
    expect(formatValue(cents, 'money', 'compact')).toBe(compact);
  });

  it.each([
    [0, '0', '0'],
    [1906, '1,906', '1,906'],
    [9_999, '9,999', '9,999'],
    [10_000, '10,000', '10K'],
    [42_448_764, '42,448,764', '42.4M'],
    [411_709_736, '411,709,736', '412M'],
    [9e15, '9,000,000,000,000,000', '9000T'],
    [-1234, '−1,234', '−1,234'],
  ])('counts %s as %s and %s', (value, full, compact) => {
    expect(formatValue(value, 'count', 'full')).toBe(full);
    expect(formatValue(value, 'count', 'compact')).toBe(compact);
  });

  it.each([
    [0.0584, '5.84%', '5.8%'],
    [0.0015, '0.15%', '0.15%'],
    [1, '100.00%', '100%'],
    [0, '0.00%', '0%'],
    [-0.00001, '0.00%', '0%'],
    [-0.25, '−25.00%', '−25%'],
  ])('writes the ratio %s as %s and %s', (ratio, full, compact) => {
    expect(formatValue(ratio, 'percent', 'full')).toBe(full);
    expect(formatValue(ratio, 'percent', 'compact')).toBe(compact);
  });

  it.each([
    [0, '0 s', '0s'],
    [59.6, '1 min', '1m'],
    [125, '2 min 5 s', '2m 5s'],
    [93_784, '1 d 2 h 3 min 4 s', '1d 2h'],
    [-90, '−1 min 30 s', '−1m 30s'],
  ])('writes %s seconds as %s and %s', (seconds, full, compact) => {
    expect(formatValue(seconds, 'duration', 'full')).toBe(full);
    expect(formatValue(seconds, 'duration', 'compact')).toBe(compact);
  });

  it('keeps two decimals in full and drops empty ones when compact', () => {
    expect(formatValue(4.9, 'decimal', 'full')).toBe('4.90');
    expect(formatValue(4.9, 'decimal', 'compact')).toBe('4.9');
    expect(formatValue(-0.001, 'decimal', 'full')).toBe('0.00');
  });

  it('shows a dash where there is no value', () => {
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY])
      expect(formatValue(value, 'money', 'full')).toBe('–');
  });
});

describe('formatSigned', () => {
  it('marks what is above zero, and only that', () => {
    expect(formatSigned(1_478_659, 'money', 'compact')).toBe('+$14.8K');
    expect(formatSigned(-1_478_659, 'money', 'compact')).toBe('−$14.8K');
    expect(formatSigned(0, 'money', 'compact')).toBe('$0');
    expect(formatSigned(0.00001, 'percent', 'full')).toBe('0.00%');
    expect(formatSigned(null, 'money', 'compact')).toBe('–');
  });
});
