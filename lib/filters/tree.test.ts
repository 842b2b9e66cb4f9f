import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxState,
  buildTree,
  describeChoice,
  flattenTree,
  labelCode,
  minimise,
  searchTree,
  tickNodes,
  toggleNode,
} from './tree';

const tree = buildTree([
  { path: 'electronics', rows: 100 },
  { path: 'electronics.smartphone', rows: 60 },
  { path: 'electronics.video', rows: 40 },
  { path: 'electronics.video.tv', rows: 30 },
  { path: 'electronics.video.projector', rows: 10 },
  { path: 'appliances.environment.air_conditioner', rows: 50 },
  { path: 'appliances.iron', rows: 5 },
  { path: '', rows: 70 },
]);

const leaves = flattenTree(tree).filter((node) => node.children.length === 0);
const chosenLeaves = (chosen: readonly string[]) =>
  leaves.filter((leaf) => boxState(chosen, leaf.path) === 'on').map((leaf) => leaf.path);

test('a code becomes words', () => {
  expect(labelCode('air_conditioner')).toBe('Air conditioner');
  expect(labelCode('appliances.environment.air_conditioner')).toBe('Air conditioner');
  expect(labelCode('electronics.video.tv')).toBe('TV');
  expect(labelCode('')).toBe('Uncategorised');
});

test('the tree is biggest first and makes the parents that no row names', () => {
  expect(tree.map((node) => [node.path, node.label, node.rows])).toEqual([
    ['electronics', 'Electronics', 100],
    ['', 'Uncategorised', 70],
    ['appliances', 'Appliances', 55],
  ]);
  expect(tree[2]?.children.map((node) => node.path)).toEqual(['appliances.environment', 'appliances.iron']);
});

describe('boxes', () => {
  test('have three states', () => {
    const chosen = ['electronics.video.tv'];
    expect(boxState(chosen, 'electronics.video.tv')).toBe('on');
    expect(boxState(chosen, 'electronics.video')).toBe('mixed');
    expect(boxState(chosen, 'electronics')).toBe('mixed');
    expect(boxState(chosen, 'electronics.smartphone')).toBe('off');
    expect(boxState(['electronics'], 'electronics.video.tv')).toBe('on');
  });

  test('a code that another begins with is not its parent', () => {
    expect(boxState(['auto'], 'automobile')).toBe('off');
    expect(boxState(['automobile'], 'auto')).toBe('off');
  });
});

describe('ticking', () => {
  test('all children become the parent', () => {
    const tv = toggleNode(tree, [], 'electronics.video.tv');
    expect(tv).toEqual(['electronics.video.tv']);
    expect(toggleNode(tree, tv, 'electronics.video.projector')).toEqual(['electronics.video']);
    expect(toggleNode(tree, ['electronics.video'], 'electronics.smartphone')).toEqual(['electronics']);
  });

  test('one off below a chosen parent leaves its siblings', () => {
    expect(toggleNode(tree, ['electronics'], 'electronics.video.tv')).toEqual([
      'electronics.smartphone',
      'electronics.video.projector',
    ]);
  });

  test('a mixed box becomes ticked, and every root is no filter', () => {
    expect(toggleNode(tree, ['electronics.video.tv'], 'electronics')).toEqual(['electronics']);
    expect(toggleNode(tree, ['electronics', ''], 'appliances')).toEqual([]);
  });

  test('unknown paths are dropped', () => {
    expect(minimise(tree, ['electronics.gone', 'appliances.iron'])).toEqual(['appliances.iron']);
  });
});

describe('a changed set of ticked boxes', () => {
  test('adds what was ticked and takes away what was unticked', () => {
    const iron = 'appliances.iron';
    expect(tickNodes(tree, [iron], [iron], [iron, 'electronics.video'])).toEqual(['electronics.video', iron]);
    const below = ['electronics', 'electronics.smartphone', 'electronics.video'];
    expect(tickNodes(tree, ['electronics'], below, below.slice(0, 2))).toEqual(['electronics.smartphone']);
    expect(tickNodes(tree, ['electronics'], below, [])).toEqual([]);
  });

  test('keeps what a search hides', () => {
    expect(tickNodes(tree, ['appliances.iron'], [], ['electronics.video.tv'])).toEqual([
      'electronics.video.tv',
      'appliances.iron',
    ]);
  });
});

describe('laws, for any ticks', () => {
  const ticks = fc.array(fc.constantFrom(...flattenTree(tree).map((node) => node.path)), { maxLength: 12 });

  test('the list is minimal and chooses exactly the leaves that were ticked', () => {
    fc.assert(
      fc.property(ticks, (paths) => {
        let chosen: string[] = [];
        const expected = new Set<string>();
        for (const path of paths) {
          const below = leaves.filter((leaf) => leaf.path === path || leaf.path.startsWith(`${path}.`));
          const on = below.every((leaf) => expected.has(leaf.path));
          for (const leaf of below) on ? expected.delete(leaf.path) : expected.add(leaf.path);
          if (expected.size === leaves.length) expected.clear();
          chosen = toggleNode(tree, chosen, path);
          expect(new Set(chosenLeaves(chosen))).toEqual(expected);
          expect(minimise(tree, chosen)).toEqual(chosen);
          expect(chosen.some((one) => chosen.some((other) => one.startsWith(`${other}.`)))).toBe(false);
        }
      }),
    );
  });
});

describe('search', () => {
  test('finds by label and keeps ancestors', () => {
    const found = searchTree(tree, 'air con');
    expect(flattenTree(found).map((node) => node.path)).toEqual([
      'appliances',
      'appliances.environment',
      'appliances.environment.air_conditioner',
    ]);
  });

  test('a node found keeps all below it; nothing found is empty', () => {
    expect(flattenTree(searchTree(tree, 'VIDEO')).map((node) => node.path)).toContain('electronics.video.tv');
    expect(searchTree(tree, 'zebra')).toEqual([]);
    expect(searchTree(tree, '  ')).toBe(tree);
  });
});

test('a choice in words', () => {
  expect(describeChoice([], 'All categories')).toBe('All categories');
  expect(describeChoice(['Electronics'], 'All')).toBe('Electronics');
  expect(describeChoice(['Electronics', 'Auto', 'Kids'], 'All')).toBe('Electronics +2');
});
