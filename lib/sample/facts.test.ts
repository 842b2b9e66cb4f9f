import { describe, expect, it } from 'vitest';
import { DEFAULT_SAMPLE } from './index';
import { compare, type Fact } from './testing/facts';
import { tally } from './testing/measure';

const number = (value: number) => value.toFixed(Math.abs(value) < 1 ? 3 : 2).padStart(9);

function print(facts: readonly Fact[]): string {
  const lines = facts.map(({ name, published, sample, low, high }) => {
    const verdict = sample >= low && sample <= high ? '' : '  <-- outside';
    return `${name.padEnd(46)}${number(published)}${number(sample)}   ${number(low)} to ${number(high)}${verdict}`;
  });
  return [`${''.padEnd(46)}published   sample        may lie from`, ...lines].join('\n');
}

describe('a sample beside the published facts', () => {
  const facts = compare(tally({ ...DEFAULT_SAMPLE, events: 500_000 }));
  console.log(print(facts));

  it.each(facts)('$name', ({ sample, low, high }) => {
    expect(sample).toBeGreaterThanOrEqual(low);
    expect(sample).toBeLessThanOrEqual(high);
  });
});
