import { expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { barOption } from './bar-option';
import { drawSvg } from './echarts';
import { titledSvg } from './picture';
import { chartTheme } from './theme';

const size = { width: 500, height: 200 };
const font = "Inter, 'Segoe UI', sans-serif";
const nasty = 'Tom & <i>"Jerry"</i>';

async function picture(): Promise<string> {
  const rows = [{ name: nasty, amount: 5 }];
  const encoding = {
    by: 'name',
    series: [{ field: 'amount', name: nasty }],
    format: 'count',
    layout: 'lying',
    mode: 'clustered',
  } as const;
  const option = barOption(rows, encoding, { palette: palettes.light, ...size });
  const svg = await drawSvg(option, chartTheme(palettes.light, font), size);
  return titledSvg(svg, { title: nasty, subtitle: nasty }, size, palettes.light, font);
}

it('writes a picture whose texts cannot break out of it', async () => {
  const svg = await picture();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="532" height="272"/);
  expect(svg).toContain('Tom &amp; &lt;i&gt;');
  expect(svg).not.toContain('<i>');
  expect(svg.match(/<svg /g)).toHaveLength(2);
  // Every tag is made of a name and attributes in double quotes: what XML asks for.
  const tags = svg.replace(/<!\[CDATA\[[^\]]*\]\]>/, '').match(/<[^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(10);
  for (const tag of tags) expect(tag).toMatch(/^<(\/[\w:]+|[\w:]+(\s+[\w:-]+="[^"]*")*\s*\/?)>$/);
});
