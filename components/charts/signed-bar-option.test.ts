import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { seriesOf, stepsOf, wordsOf } from './pick';
import { type SignedBars, signedBarOption } from './signed-bar-option';

const frame = { palette: palettes.light, width: 600, height: 300 };
const signed: SignedBars = {
  bars: [
    { key: 'electronics', name: 'Electronics', value: 30_000, of: [{ name: 'Usual', value: 10_000 }] },
    { key: 'apparel', name: 'Apparel', value: -10_000 },
    { key: 'rest', name: 'All others', value: 0 },
  ],
  total: 20_000,
  format: 'money',
  layout: 'lying',
  better: 'up',
};
type Item = {
  readonly value: number;
  readonly itemStyle: { readonly color: string };
  readonly label: { readonly position: string; readonly formatter: string };
};
const items = (of: SignedBars) => (seriesOf(signedBarOption(of, frame))[0] as { data: Item[] }).data;

describe('signedBarOption', () => {
  it('tells gains from losses by direction, sign and colour', () => {
    const [gain, loss, none] = items(signed);
    expect(gain).toMatchObject({ value: 30_000, label: { position: 'right', formatter: '+$300' } });
    expect(loss).toMatchObject({ value: -10_000, label: { position: 'left', formatter: '−$100' } });
    expect(gain?.itemStyle.color).toBe(palettes.light.good);
    expect(loss?.itemStyle.color).toBe(palettes.light.bad);
    expect(none?.itemStyle.color).toBe(palettes.light.textFaint);
    expect(items({ ...signed, better: 'down' })[0]?.itemStyle.color).toBe(palettes.light.bad);
  });

  it('says in its tooltips what a difference is of, and its share of all', () => {
    const words = stepsOf(signedBarOption(signed, frame))
      .flat()
      .map(({ item }) => wordsOf(String(item.tip)));
    expect(words[0]).toBe('Electronics Difference +$300.00 150% of all Usual $100.00');
    expect(words[1]).toContain('Apparel Difference −$100.00 −50% of all');
  });

  it('stands without amounts beside the bars where they have an order', () => {
    const option = signedBarOption({ ...signed, layout: 'standing' }, frame);
    expect(option.xAxis).toMatchObject({ type: 'category', data: ['Electronics', 'Apparel', 'All others'] });
    expect(items({ ...signed, layout: 'standing' })[0]?.label).toMatchObject({ show: false });
  });
});
