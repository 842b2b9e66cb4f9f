import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { readOption, readTip, readValues } from './read-option';
import { type Waterfall, waterfallBars, waterfallOption } from './waterfall-option';

const frame = { palette: palettes.light, width: 900, height: 300 };
const waterfall: Waterfall = {
  start: { name: 'October', value: 1000 },
  steps: [
    {
      key: 'a',
      name: 'A',
      change: 500,
      parts: [
        { name: 'Volume', value: 400 },
        { name: 'Price', value: 100 },
      ],
    },
    { key: 'b', name: 'B', change: -300 },
  ],
  endName: 'November',
  format: 'count',
  better: 'up',
};
const across: Waterfall = {
  steps: [
    { key: 'a', name: 'A', change: 200 },
    { key: 'b', name: 'B', change: -500 },
    { key: 'c', name: 'C', change: -100 },
    { key: 'd', name: 'D', change: 550 },
  ],
  endName: 'Change',
  format: 'count',
  better: 'up',
};
const lengths = (option: ReturnType<typeof waterfallOption>) =>
  readValues(option, 'above').map(
    (above, index) => Number(above) - Number(readValues(option, 'below')[index]),
  );

describe('waterfallOption', () => {
  it('stands each step on the end of the last', () => {
    const option = waterfallOption(waterfall, frame);
    expect(readValues(option, 'base')).toEqual([0, 1000, 1200, 0]);
    expect(readValues(option, 'above')).toEqual([1000, 500, 300, 1200]);
    expect(readValues(option, 'below')).toEqual([0, 0, 0, 0]);
  });

  it('says gains and losses by sign and by colour', () => {
    const option = waterfallOption(waterfall, frame);
    expect(readOption(option, 'series.1.data.1.label.formatter')).toBe('+500');
    expect(readOption(option, 'series.1.data.2.label.formatter')).toBe('−300');
    expect(readOption(option, 'series.1.data.1.itemStyle.color')).toBe(palettes.light.good);
    expect(readOption(option, 'series.1.data.2.itemStyle.color')).toBe(palettes.light.bad);
    const cost = waterfallOption({ ...waterfall, better: 'down' }, frame);
    expect(readOption(cost, 'series.1.data.1.itemStyle.color')).toBe(palettes.light.bad);
    expect(readTip(option, 'above', 1)).toMatch(
      /Change.*\+500.*\+50% of the total.*Volume.*\+400.*Price.*\+100/,
    );
  });

  it('keeps bars true to size where the total crosses zero', () => {
    const option = waterfallOption(across, frame);
    expect(waterfallBars(across).map(({ to }) => to)).toEqual([200, -300, -400, 150, 150]);
    expect(readValues(option, 'base')).toEqual([0, 0, -300, 0, 0]);
    expect(readValues(option, 'above')).toEqual([200, 200, 0, 150, 150]);
    expect(readValues(option, 'below')).toEqual([0, -300, -100, -400, 0]);
    expect(lengths(option)).toEqual([200, 500, 100, 550, 150]);
    expect(readOption(option, 'series.2.data.1.label.show')).toBe(true);
    expect(readOption(option, 'series.1.data.1.label.show')).toBe(false);
  });

  it('carries each total over to the next bar', () => {
    const option = waterfallOption(waterfall, frame);
    expect(readOption(option, 'series.1.markLine.data')).toHaveLength(3);
    expect(readOption(option, 'series.1.markLine.data.1.0.coord')).toEqual([1, 1500]);
    expect(readOption(option, 'series.1.markLine.data.1.1.coord')).toEqual([2, 1500]);
  });

  it('lies down where names have no room', () => {
    expect(readOption(waterfallOption(waterfall, frame), 'xAxis.type')).toBe('category');
    expect(readOption(waterfallOption(waterfall, { ...frame, width: 358 }), 'yAxis.type')).toBe('category');
    const long = { ...waterfall, endName: 'An extraordinarilylongandunbrokenword that stays' };
    expect(readOption(waterfallOption(long, frame), 'yAxis.inverse')).toBe(true);
  });
});
