import { labelCode } from '@/lib/filters/tree';
import type { ColorPlaces } from '../../charts/category-colors';
import { OTHER } from '../../charts/stack-of-rows';

/** A category among others in a picture; products filed at a node itself are told from the sum of what is cut. */
export function nameCategory(node: string): string {
  return node.endsWith('._') ? `${labelCode(node.slice(0, -2))}, not finer` : labelCode(node);
}

/** Those of some categories that have children of their own, in their order. */
export function withChildren(nodes: readonly string[], tree: ColorPlaces): string[] {
  const parents = new Set(Object.keys(tree).map((path) => path.slice(0, Math.max(0, path.lastIndexOf('.')))));
  return nodes.filter((node) => parents.has(node));
}

/** Whether a mark is a category that can be filtered by: not a remainder, nor products filed at a node itself. */
export function isCategory(key: string | null): key is string {
  return key !== null && key !== '' && key !== OTHER && !key.endsWith('._');
}
