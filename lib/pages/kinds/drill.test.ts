import { describe, expect, it } from 'vitest';
import { loadLink } from '@/lib/filters/link';
import { resolveView } from '@/lib/filters/view';
import { drillNode, drillPath } from './drill';

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

  it('has a way back, node by node', () => {
    expect(drillPath('', '')).toEqual(['']);
    expect(drillPath('', 'electronics.video')).toEqual(['', 'electronics', 'electronics.video']);
    expect(drillPath('electronics', 'electronics.video')).toEqual(['electronics', 'electronics.video']);
  });
});
