import { describe, expect, test } from 'vitest';
import { contrast } from './contrast';
import { themeCss } from './css';
import { type Palette, palettes } from './tokens';

const surfaces = ['page', 'card', 'raised', 'wash'] as const;
const texts = ['text', 'textSoft', 'textFaint', 'accent', 'good', 'bad', 'warn'] as const;
const onSoft: readonly (readonly [keyof Palette & string, keyof Palette & string])[] = [
  ['onAccent', 'accent'],
  ['accent', 'accentSoft'],
  ['text', 'accentSoft'],
  ['good', 'goodSoft'],
  ['bad', 'badSoft'],
  ['warn', 'warnSoft'],
];

test('contrast follows the WCAG formula', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = palettes[theme];

  test.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
    'reads %s on %s at AA',
    (text, surface) => {
      expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(onSoft)('reads %s on %s at AA', (text, surface) => {
    expect(contrast(String(palette[text]), String(palette[surface]))).toBeGreaterThanOrEqual(4.5);
  });

  test('draws the edges of inputs at 3:1 on every surface', () => {
    for (const surface of surfaces) {
      expect(contrast(palette.edge, palette[surface]), surface).toBeGreaterThanOrEqual(3);
    }
  });

  test('draws every series on a card at 2:1 or more, each in its own colour', () => {
    for (const colour of palette.series) expect(contrast(colour, palette.card)).toBeGreaterThanOrEqual(2);
    expect(new Set(palette.series).size).toBe(palette.series.length);
  });
});

test('every colour of both themes reaches the CSS', () => {
  const css = themeCss();
  for (const palette of Object.values(palettes)) {
    for (const colour of Object.values(palette).flat()) expect(css).toContain(colour);
  }
  expect(css).toContain('--text-soft:light-dark(#4a5160,#b4bccb)');
});
