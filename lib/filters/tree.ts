export type CategoryNode = {
  /** Dotted code from the root, such as `electronics.video.tv`. */
  readonly path: string;
  readonly label: string;
  readonly rows: number;
  readonly children: readonly CategoryNode[];
};

/** Codes of the shop's tree that people write in capitals. */
const ACRONYMS = new Set(['tv', 'cpu', 'hdd', 'gps', 'diy', 'fmcg']);

export type BoxState = 'on' | 'off' | 'mixed';

/** A code as words: `air_conditioner` is “Air conditioner”; of a path, its last part. Empty is “Uncategorised”. */
export function labelCode(code: string): string {
  if (code.endsWith('._')) return 'Other';
  const words = code
    .slice(code.lastIndexOf('.') + 1)
    .replaceAll('_', ' ')
    .trim();
  if (words === '') return 'Uncategorised';
  return ACRONYMS.has(words) ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1);
}

/** A category code with all its levels: `Electronics › Smartphone`. */
export function labelPath(code: string | number | null): string {
  return String(code).split('.').map(labelCode).join(' › ');
}

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')));
const isBelow = (path: string, above: string) => path.startsWith(`${above}.`);

/** Makes the tree from counted paths, biggest first on each level; a parent that is missing is made, with its children's rows. */
export function buildTree(
  counts: readonly { readonly path: string; readonly rows: number }[],
): CategoryNode[] {
  const rows = new Map(counts.map((count) => [count.path, count.rows]));
  const below = new Map<string, Set<string>>();
  for (const { path } of counts) {
    for (let child = path; ; child = parentOf(child)) {
      const parent = child === '' || !child.includes('.') ? null : parentOf(child);
      const siblings = below.get(parent ?? ROOTS) ?? new Set();
      below.set(parent ?? ROOTS, siblings.add(child));
      if (parent === null) break;
    }
  }
  const nodeAt = (path: string): CategoryNode => {
    const children = nodesBelow(path);
    const sum = children.reduce((total, child) => total + child.rows, 0);
    return { path, label: labelCode(path), rows: rows.get(path) ?? sum, children };
  };
  const nodesBelow = (path: string): CategoryNode[] =>
    [...(below.get(path) ?? [])].map(nodeAt).sort((a, b) => b.rows - a.rows || (a.path < b.path ? -1 : 1));
  return nodesBelow(ROOTS);
}

/** Stands for “no parent”; no code holds a dot alone. */
const ROOTS = '.';

/** On where the node or one above it is chosen, mixed where only something below it is. */
export function boxState(chosen: readonly string[], path: string): BoxState {
  if (chosen.some((one) => one === path || isBelow(path, one))) return 'on';
  return chosen.some((one) => isBelow(one, path)) ? 'mixed' : 'off';
}

/**
 * The shortest list of node paths that chooses the same: all children become their parent, nothing below
 * a chosen node is named, unknown paths are dropped. Choosing every root is no filter: an empty list.
 */
export function minimise(roots: readonly CategoryNode[], chosen: readonly string[]): string[] {
  const named = new Set(chosen);
  const pick = (node: CategoryNode): string[] => {
    if (named.has(node.path)) return [node.path];
    const picked = node.children.map(pick);
    const all = picked.length > 0 && picked.every((paths, at) => paths[0] === node.children[at]?.path);
    return all ? [node.path] : picked.flat();
  };
  const picked = roots.map(pick);
  return picked.every((paths, at) => paths[0] === roots[at]?.path) ? [] : picked.flat();
}

/** Ticks or unticks a node with all below it; a mixed node becomes ticked. */
export function toggleNode(
  roots: readonly CategoryNode[],
  chosen: readonly string[],
  path: string,
): string[] {
  if (boxState(chosen, path) !== 'on') return minimise(roots, [...chosen, path]);
  const without = (nodes: readonly CategoryNode[], above: boolean): string[] =>
    nodes.flatMap((node) => {
      if (node.path === path) return [];
      const on = above || chosen.includes(node.path);
      if (isBelow(path, node.path)) return without(node.children, on);
      return on ? [node.path] : chosen.filter((one) => isBelow(one, node.path));
    });
  return minimise(roots, without(roots, false));
}

/** All nodes, each before those below it. */
export function flattenTree(nodes: readonly CategoryNode[]): readonly CategoryNode[] {
  return nodes.flatMap((node) => [node, ...flattenTree(node.children)]);
}

/**
 * What is chosen after the ticked boxes in sight changed from `before` to `after`: a box that was ticked adds
 * its node, one that was unticked takes it away with all below it. What is out of sight stays.
 */
export function tickNodes(
  roots: readonly CategoryNode[],
  chosen: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const added = after.filter((path) => !before.includes(path));
  const removed = before.filter((path) => !after.includes(path));
  return removed.reduce<string[]>(
    (now, path) => (boxState(now, path) === 'on' ? toggleNode(roots, now, path) : now),
    minimise(roots, [...chosen, ...added]),
  );
}

/** The nodes that a search finds by label or code, with their ancestors; a node found keeps all below it. */
export function searchTree(roots: readonly CategoryNode[], text: string): readonly CategoryNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return roots;
  const keep = (node: CategoryNode): CategoryNode[] => {
    const own = node.path.slice(parentOf(node.path).length).toLowerCase();
    if (node.label.toLowerCase().includes(wanted) || own.includes(wanted)) return [node];
    const children = node.children.flatMap(keep);
    return children.length > 0 ? [{ ...node, children }] : [];
  };
  return roots.flatMap(keep);
}

/** What is chosen, in a few words: “Electronics +2”, or the given words where nothing is. */
export function describeChoice(labels: readonly string[], none: string): string {
  const [first, ...rest] = labels;
  if (first === undefined) return none;
  return rest.length === 0 ? first : `${first} +${rest.length}`;
}
