import { contrast } from '@/lib/look/contrast';
import type { Palette } from '@/lib/look/tokens';
import { OTHER } from './stack-of-rows';

/** Which colour of the palette a category has, by its place in one fixed order for the whole product. */
export type ColorPlaces = Readonly<Record<string, number>>;

/** Gives every key its place, in order; hand the same order to every chart, and colours stay the same everywhere. */
export function colorPlaces(keys: readonly string[]): ColorPlaces {
  return Object.fromEntries(keys.map((key, index) => [key, index]));
}

/**
 * Gives every node of a tree its place among its siblings, so that the parts of any node are told apart.
 * @param nodes dotted paths, the biggest first
 */
export function treePlaces(nodes: readonly string[]): ColorPlaces {
  const siblings = new Map<string, number>();
  return Object.fromEntries(
    nodes.map((node) => {
      const parent = node.slice(0, Math.max(0, node.lastIndexOf('.')));
      const place = siblings.get(parent) ?? 0;
      siblings.set(parent, place + 1);
      return [node, place];
    }),
  );
}

/** Colour of a category. The palette's last colour is for “Other”; keys without a place share the rest by turns. */
export function categoryColor(key: string, places: ColorPlaces, palette: Palette): string {
  const own = palette.series.slice(0, -1);
  const other = palette.series.at(-1) ?? palette.textFaint;
  if (key === OTHER) return other;
  const place = places[key];
  const color = place === undefined ? other : (own[place % own.length] ?? other);
  // A second round through the palette is paler, so that no two of its categories look alike.
  return place !== undefined && place >= own.length ? blend(color, palette.card) : color;
}

/** The colour halfway between two hex colours. */
function blend(one: string, other: string): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round((part(one, at) + part(other, at)) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const INKS = ['#ffffff', '#10131a'] as const;

/** The ink, white or near black, that reads better on a colour. */
export function inkOn(color: string): string {
  const [white, black] = INKS;
  return contrast(white, color) >= contrast(black, color) ? white : black;
}
