import { describe, expect, it } from 'vitest';
import { palettes } from '@/lib/look/tokens';
import { categoryColor, treePlaces } from './category-colors';

describe('colours of a tree', () => {
  const places = treePlaces([
    'electronics',
    'electronics.audio',
    'apparel',
    'electronics.video',
    'apparel.shoes',
  ]);

  it('count siblings, so that the parts of a node differ', () => {
    expect(places).toEqual({
      electronics: 0,
      apparel: 1,
      'electronics.audio': 0,
      'electronics.video': 1,
      'apparel.shoes': 0,
    });
  });

  it('stay the same whatever is shown beside them', () => {
    const { series } = palettes.light;
    expect(categoryColor('apparel', places, palettes.light)).toBe(series[1]);
    expect(categoryColor('unknown', places, palettes.light)).toBe(series.at(-1));
  });
});
