import { createPick, drawRank } from './distribution';
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

/** Reads `name weight *factor, …` (`-` no brand, `~` a small one) into a weighted draw of brands. */
export function readBrands(text: string): (random: Random) => Brand {
  const brands: Brand[] = [];
  const weights: number[] = [];
  for (const entry of text.split(',')) {
    const [name = '', weight = '0', factor = '*1'] = entry.trim().split(' ');
    brands.push({ name, factor: Number(factor.slice(1)) });
    weights.push(Number(weight));
  }
  const pick = createPick(weights);
  return (random) => {
    const brand = brands[pick(random)] ?? { name: '-', factor: 1 };
    if (brand.name === '-') return { name: '', factor: brand.factor };
    if (brand.name !== '~') return brand;
    const rank = drawRank(SMALL_BRANDS, 0.9, 3, random.next());
    return { name: nameSmallBrand(rank), factor: 0.6 + 0.8 * random.next() };
  };
}
