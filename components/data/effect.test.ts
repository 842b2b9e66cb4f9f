import { describe, expect, it } from 'vitest';
import { describeEffect, partOf } from './effect';

const totals = { revenue: 100_000, orders: 50, sessions: 1000 };

describe('the effect of a rule', () => {
  it('names both numbers and both rates', () => {
    expect(describeEffect(totals, { revenue: 80_000, orders: 40, sessions: 1000 })).toBe(
      'Revenue is $1,000.00 with the rule and $800.00 without it (+25.00%). Conversion is 5.00% with the rule and 4.00% without it.',
    );
  });
  it('says when nothing changes', () => {
    expect(describeEffect(totals, totals)).toBe('Revenue does not change. Conversion does not change.');
  });
  it('does not claim a difference that its digits do not show', () => {
    expect(describeEffect(totals, { ...totals, orders: 500_001, sessions: 10_000_000 })).toBe(
      'Revenue does not change. Conversion stays at 5.00%.',
    );
  });
  it('gives a part of nothing as 0', () => expect(partOf(0, 0)).toBe('$0.00 (0.00% of revenue)'));
});
