import { fonts, type Palette, palettes, typeScale } from './tokens';

type Colour = Exclude<keyof Palette, 'series'>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The tokens as CSS variables. Each colour is a `light-dark()` pair, so `color-scheme` alone decides:
 * the device's where `data-theme` is `system`, the person's otherwise, and any subtree may differ.
 */
export function themeCss(): string {
  const { light, dark } = palettes;
  const pairs = (Object.keys(light) as (keyof Palette)[])
    .filter((name): name is Colour => name !== 'series')
    .map((name) => `--${kebab(name)}:light-dark(${light[name]},${dark[name]})`);
  const series = light.series.map(
    (colour, index) => `--series-${index + 1}:light-dark(${colour},${dark.series[index] ?? colour})`,
  );
  const type = Object.entries(typeScale).map(
    ([name, { size, line }]) => `--type-${name}:${size / 16}rem;--type-${name}-line:${line / 16}rem`,
  );
  const variables = [...pairs, ...series, ...type, `--sans:${fonts.sans}`, `--mono:${fonts.mono}`];
  return `:root{${variables.join(';')};color-scheme:light dark}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}`;
}
