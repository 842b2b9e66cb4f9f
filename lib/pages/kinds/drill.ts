import { nodeInSight, type View } from '@/lib/filters/view';
import { isWithin } from '@/lib/metrics/node-path';

/**
 * The node whose children a visual shows: the one that a person drilled to (setting `under`), as far as the
 * category slicer reaches there; else the node that the slicer leaves in sight.
 */
export function drillNode(view: View, id: string): string {
  const inSight = nodeInSight(view.where);
  const asked = view.settings[id]?.under;
  if (asked === undefined || !isWithin(asked, inSight)) return inSight;
  const chosen = view.where.category ?? [];
  const isReached =
    chosen.length === 0 || chosen.some((node) => isWithin(node, asked) || isWithin(asked, node));
  return isReached ? asked : inSight;
}

/** The nodes from the one in sight down to one below it, both included. */
export function drillPath(inSight: string, node: string): string[] {
  const steps = node === '' ? [] : node.split('.');
  const depth = inSight === '' ? 0 : inSight.split('.').length;
  return Array.from({ length: steps.length - depth + 1 }, (_, index) =>
    steps.slice(0, depth + index).join('.'),
  );
}

/** The view narrowed to a node: what the category slicer chose inside it, else all of it. */
export function narrowTo(view: View, node: string): View {
  if (node === nodeInSight(view.where)) return view;
  const inside = (view.where.category ?? []).filter((chosen) => isWithin(chosen, node));
  return { ...view, where: { ...view.where, category: inside.length > 0 ? inside : [node] } };
}
