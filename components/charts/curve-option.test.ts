import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { curveOption } from './curve-option';
import { readOption, readSeries, readTip, readValues } from './read-option';

const frame = { palette: palettes.light, width: 700, height: 300 };
const percent = (field: string, name: string) => ({ field, name, format: 'percent', max: 1 }) as const;

describe('curveOption', () => {
  it('draws concentration against an even spread, with the marked point', () => {
    const rows = [
      { top: 1, share: 1 },
      { top: 0, share: 0 },
      { top: 0.2, share: 0.8 },
    ];
    const option = curveOption(
      rows,
      {
        x: percent('top', 'Customers'),
        y: percent('share', 'Contribution'),
        even: 'If all gave the same',
        mark: { x: 0.2, y: 0.8, text: 'The top 20% make 80%' },
      },
      frame,
    );
    expect(readValues(option, 'curve')).toEqual([
      [0, 0],
      [0.2, 0.8],
      [1, 1],
    ]);
    expect(readSeries(option, 'even')?.data).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(readSeries(option, 'curve')?.markPoint).toMatchObject({
      data: [{ name: 'The top 20% make 80%', coord: [0.2, 0.8] }],
    });
    expect(readTip(option, 'curve', 1)).toMatch(/Customers.*20\.00%.*Contribution.*80\.00%/);
  });

  it('draws survival in steps with its band, one curve a group', () => {
    const rows = ['new', 'loyal'].flatMap((type) =>
      [0, 30].map((day) => ({ type, day, left: 1 - day / 100, low: 0.6 - day / 100, high: 1 })),
    );
    const option = curveOption(
      rows,
      {
        x: { field: 'day', name: 'Days', format: 'count' },
        y: percent('left', 'Still buying'),
        by: { field: 'type', colors: { new: 2, loyal: 0 } },
        steps: true,
        band: { lower: 'low', upper: 'high', name: '95% interval' },
      },
      frame,
    );
    expect(readSeries(option, 'new')).toMatchObject({ step: 'end', color: palettes.light.series[2] });
    expect(readValues(option, 'new band')).toEqual([
      [0, 0.4],
      [30, 0.7],
    ]);
    expect(readOption(option, 'legend.data')).toMatchObject([{ name: 'new' }, { name: 'loyal' }]);
    expect(readTip(option, 'loyal', 0)).toContain('60.00% – 100.00%');
  });
});
