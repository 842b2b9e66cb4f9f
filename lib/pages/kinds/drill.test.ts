import { describe, expect, it } from 'vitest';
import { loadLink } from '@/lib/filters/link';
import { resolveView } from '@/lib/filters/view';
import { drillNode, drillPath, narrowTo } from './drill';

const link = await loadLink({});
const nodes = ['electronics', 'electronics.audio', 'electronics.video', 'electronics.video.tv', 'apparel'];
const choices = { bounds: { first: '2019-10-01', last: '2020-04-30' }, nodes, brands: [] };
const view = (category: string[], under?: string) =>
  resolveView({ ...link, category, set: under === undefined ? [] : [`area.under:${under}`] }, choices);

describe('where a visual is drilled to', () => {
  it('is the node that was set, below what the slicer leaves in sight', () => {
    expect(drillNode(view([]), 'area')).toBe('');
    expect(drillNode(view([], 'electronics.video'), 'area')).toBe('electronics.video');
    expect(drillNode(view(['electronics'], 'electronics.video'), 'area')).toBe('electronics.video');
    expect(drillNode(view(['electronics.video.tv', 'apparel'], 'electronics'), 'area')).toBe('electronics');
    expect(drillNode(view([], 'electronics'), 'waterfall')).toBe('');
  });

  it('falls back to what is in sight where the slicer does not reach', () => {
    expect(drillNode(view(['apparel'], 'electronics'), 'area')).toBe('apparel');
    expect(drillNode(view(['electronics.audio', 'electronics.video.tv'], 'electronics'), 'area')).toBe(
      'electronics',
    );
    expect(drillNode(view(['electronics.audio', 'apparel'], 'electronics.video'), 'area')).toBe('');
  });

  it('is left out, and said, where the data has no such category', () => {
    const lost = view([], 'no.such');
    expect(drillNode(lost, 'area')).toBe('');
    expect(lost.notices).toEqual(['The data has no category “no.such” to look into: left out.']);
  });

  it('narrows what is asked to the node, or to what the slicer chose inside it', () => {
    expect(narrowTo(view([]), 'electronics').where.category).toEqual(['electronics']);
    expect(narrowTo(view(['electronics.audio', 'apparel']), 'electronics').where.category).toEqual([
      'electronics.audio',
    ]);
    expect(narrowTo(view([]), '').where).toEqual({});
  });

  it('has a way back, node by node', () => {
    expect(drillPath('', '')).toEqual(['']);
    expect(drillPath('', 'electronics.video')).toEqual(['', 'electronics', 'electronics.video']);
    expect(drillPath('electronics', 'electronics.video')).toEqual(['electronics', 'electronics.video']);
  });
});
