import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { funnelOption } from './funnel-option';
import { readOption, readSeries, readTip, readValues } from './read-option';

const frame = { palette: palettes.light, width: 358, height: 240 };
const steps = [
  { key: 'view', name: 'Viewed', value: 10_000, before: 8000 },
  { key: 'cart', name: 'In the cart', value: 618, before: 400 },
  { key: 'purchase', name: 'Purchased', value: 305, before: 200 },
];
const encoding = { unit: 'sessions', name: 'October', beforeName: 'September' };

describe('funnelOption', () => {
  it('draws each step as its share of the first, on a scale from zero to all', () => {
    const option = funnelOption(steps, encoding, frame);
    expect(readValues(option, 'value')).toEqual([0, 1, 0, 0, 0.0618, 0, 0, 0.0305]);
    expect(readOption(option, 'xAxis.max')).toBe(1);
  });

  it('gives every text a row of its own', () => {
    const option = funnelOption(steps, encoding, frame);
    expect(readOption(option, 'yAxis.data')).toEqual([
      'name view',
      'bar view',
      'leave cart',
      'name cart',
      'bar cart',
      'leave purchase',
      'name purchase',
      'bar purchase',
    ]);
    expect(readOption(option, 'series.0.data.2.label.formatter')).toBe(
      '↓ {loss|93.8%} leave here, 9,382 sessions',
    );
    expect(readOption(option, 'series.0.data.3.label.formatter')).toBe(
      '{name|In the cart}  {value|618}  {share|6.2%}  {before|September 5%}',
    );
    expect(readOption(option, 'series.0.data.5.label.formatter')).toBe(
      '↓ {loss|50.6%} leave here, 313 sessions',
    );
  });

  it('compares with shares of the period before, and says the change', () => {
    const option = funnelOption(steps, encoding, frame);
    expect(readValues(option, 'before')).toEqual([null, 1, null, null, 0.05, null, null, 0.025]);
    expect(readTip(option, 'value', 4)).toContain('+1.18 pp');
    expect(readTip(option, 'value', 1)).toContain('+25.0%');
    expect(
      readSeries(
        funnelOption(
          steps.map(({ before: _, ...step }) => step),
          encoding,
          frame,
        ),
        'before',
      ),
    ).toBeUndefined();
  });

  it('survives a later step that is larger, and no sessions at all', () => {
    const odd = [
      { key: 'view', name: 'Viewed', value: 5 },
      { key: 'cart', name: 'In the cart', value: 8 },
    ];
    const label = readOption(funnelOption(odd, encoding, frame), 'series.0.data.2.label.formatter');
    expect(label).toBe('↑ 3 sessions more than the step before');
    const none = funnelOption(
      odd.map((step) => ({ ...step, value: 0 })),
      encoding,
      frame,
    );
    expect(readValues(none, 'value')).toEqual([0, 0, 0, 0, 0]);
    expect(readTip(none, 'value', 1)).not.toContain('NaN');
  });
});
