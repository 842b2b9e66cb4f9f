import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { sharesOption } from './shares-option';

const frame = { palette: palettes.light, width: 420, height: 160 };
const parts = [
  { key: 'new', name: 'New' },
  { key: 'returning', name: 'Returning' },
];

describe('sharesOption', () => {
  const option = sharesOption(
    [
      { time: '2020-04-06', amounts: [100, 300] },
      { time: '2020-04-13', amounts: [0, 0] },
    ],
    { grain: 'week', parts, format: 'money', unfinished: true },
    frame,
  );
  const data = (Array.isArray(option.series) ? option.series : []).map((series) => series.data);

  it('cuts each bar into shares of its bucket; an empty bucket has none', () => {
    expect(data[0]).toMatchObject([{ value: 0.25 }, { value: 0 }]);
    expect(data[1]).toMatchObject([{ value: 0.75 }, { value: 0 }]);
  });

  it('tells share and amount, and what is not over', () => {
    expect(JSON.stringify(data[0])).toContain('25.00%');
    expect(JSON.stringify(data[0])).toContain('$1.00');
    expect(data[0]).toMatchObject([
      {},
      { itemStyle: { opacity: 0.5 }, tip: expect.stringContaining('not over') },
    ]);
  });
});
