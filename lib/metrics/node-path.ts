/** Whether `node` is `ancestor` or lies below it; `''` is the root of all. */
export function isWithin(node: string, ancestor: string): boolean {
  return ancestor === '' || node === ancestor || node.startsWith(`${ancestor}.`);
}

/** Whether all of `under` lies inside `node`. */
export function coversPath(node: string, under: string): boolean {
  return isWithin(under, node);
}

/** The ancestor of `node` one level below `under`; `node` must lie strictly within `under`. */
export function childUnder(node: string, under: string): string {
  const depth = under === '' ? 1 : under.split('.').length + 1;
  return node.split('.').slice(0, depth).join('.');
}

/** The nodes that no other of them contains: what a filter of several nodes really says. */
export function minimalNodes(nodes: readonly string[]): string[] {
  const unique = [...new Set(nodes)].sort();
  return unique.filter((node) => !unique.some((other) => other !== node && isWithin(node, other)));
}
