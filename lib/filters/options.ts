type Option = { readonly value: string; readonly label: string };

/** The options that a search finds: those chosen first, then those that begin with the text, then the others; else in their order. */
export function findOptions<Item extends Option>(
  options: readonly Item[],
  text: string,
  chosen: ReadonlySet<string>,
): Item[] {
  const wanted = text.trim().toLowerCase();
  const rank = ({ value, label }: Item) =>
    (chosen.has(value) ? 0 : 2) + (label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return options
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b));
}
