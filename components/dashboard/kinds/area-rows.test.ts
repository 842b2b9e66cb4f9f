import { describe, expect, it } from 'vitest';
import { areaRows, rankCategories } from './area-rows';
import { nameCategory, withChildren } from './category-names';
import { answerOf } from './testing';

describe('categories of a stack', () => {
  it('are ranked by what they add up to; those with nothing are not counted', () => {
    const rows = areaRows(
      answerOf([
        { time: '2020-04-01', category: 'apparel', revenue: 300 },
        { time: '2020-04-01', category: 'sport', revenue: 0 },
        { time: '2020-04-01', category: 'electronics', revenue: 200 },
        { time: '2020-04-02', category: 'electronics', revenue: 200 },
      ]),
      'revenue',
    );
    expect(rankCategories(rows)).toEqual([
      { node: 'electronics', total: 400 },
      { node: 'apparel', total: 300 },
    ]);
  });

  it('can be looked into where they have children', () => {
    const tree = { electronics: 0, 'electronics.video': 0, 'electronics.video.tv': 0, apparel: 1 };
    expect(withChildren(['apparel', 'electronics', '__other'], tree)).toEqual(['electronics']);
    expect(withChildren(['electronics.video'], tree)).toEqual(['electronics.video']);
  });

  it('name products that are filed at a node itself', () => {
    expect(nameCategory('electronics.video._')).toBe('Video, not finer');
    expect(nameCategory('electronics.video.tv')).toBe('TV');
  });
});
