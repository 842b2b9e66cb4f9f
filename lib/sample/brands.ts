import { drawRank } from './distribution';
import type { Random } from './random';

/** A brand as a product carries it: empty where missing; `factor` is its price against an average brand. */
export type Brand = { readonly name: string; readonly factor: number };

const SMALL_BRANDS = 4000;
const STARTS = [
  'al',
  'be',
  'co',
  'da',
  'el',
  'fo',
  'ga',
  'ho',
  'in',
  'ka',
  'lu',
  'ma',
  'ne',
  'or',
  'pa',
  'ra',
];
const MIDDLES = [
  'ba',
  'ce',
  'di',
  'fu',
  'gi',
  'lo',
  'mi',
  'no',
  'po',
  'ri',
  'sa',
  'te',
  'vo',
  'xi',
  'zu',
  'ley',
];
const ENDS = [
  'ra',
  'nt',
  'x',
  'son',
  'tex',
  'line',
  'man',
  'ko',
  'st',
  'via',
  'ry',
  'plus',
  'tom',
  'lux',
  'rio',
  'ger',
];

function nameSmallBrand(rank: number): string {
  return `${STARTS[rank % 16]}${MIDDLES[(rank >> 4) % 16]}${ENDS[(rank >> 8) % 16]}`;
}

/** Chooses the brand at a place in [0, 1) of all brands laid end to end by their weights. */
export type ChooseBrand = (place: number, random: Random) => Brand;

/** Reads `name weight *factor, …` (`-` no brand, `~` a small one) into a choice of brands. */
export function readBrands(text: string): ChooseBrand {
  const brands: Brand[] = [];
  const ends: number[] = [];
  let total = 0;
  for (const entry of text.split(',')) {
    const [name = '', weight = '0', factor = '*1'] = entry.trim().split(' ');
    brands.push({ name, factor: Number(factor.slice(1)) });
    total += Number(weight);
    ends.push(total);
  }
  return (place, random) => {
    const brand = brands[ends.findIndex((end) => place * total < end)] ?? { name: '-', factor: 1 };
    if (brand.name === '-') return { name: '', factor: brand.factor };
    if (brand.name !== '~') return brand;
    const rank = drawRank(SMALL_BRANDS, 0.9, 3, random.next());
    return { name: nameSmallBrand(rank), factor: 0.6 + 0.8 * random.next() };
  };
}
