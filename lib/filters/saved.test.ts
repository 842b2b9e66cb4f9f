import { describe, expect, it } from 'vitest';
import { loadLink } from './link';
import { querySaved, reopen } from './saved';
import { resolveView } from './view';

const choices = { bounds: { first: '2019-10-01', last: '2020-04-30' }, nodes: ['electronics'], brands: [] };

describe('a view that was kept', () => {
  it('opens with all that it had', () => {
    const query = 'from=2019-11-01&to=2019-11-30&category=electronics&set=trend.grain%3Aweek';
    expect(reopen(query)).toBe(query);
    expect(querySaved(new URLSearchParams(`${query}&lost=colour&back=%2F`))).toBe(query);
  });

  it('goes by the names that filters have now', () => {
    expect(reopen('kind=electronics', { kind: 'category' })).toBe('category=electronics');
  });

  it('says which of its filters exist no more', () => {
    const link = loadLink(new URLSearchParams(reopen('colour=red&category=electronics')));
    const { notices, where } = resolveView(link, choices);
    expect(where.category).toEqual(['electronics']);
    expect(notices).toEqual([
      'This view was kept with a filter that exists no more, “colour”: left out. Save it anew to be rid of this note.',
    ]);
  });
});
