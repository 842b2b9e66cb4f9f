/** One thing that the palette can do. */
export type Command = {
  /** Different for each command of a list. */
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** What stands beside it, fainter. */
  readonly hint?: string;
  /** Further words that find it. */
  readonly words?: string;
  readonly run: () => void;
};

export type CommandGroup = { readonly title: string; readonly commands: readonly Command[] };

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every word of a text begins a word of the command, or of its group. */
export function matches(text: string, { group, label, hint = '', words = '' }: Command): boolean {
  const own = wordsOf(`${group} ${label} ${hint} ${words}`);
  return wordsOf(text).every((word) => own.some((one) => one.startsWith(word)));
}

/**
 * The commands that a text finds, by group in the order of the groups' first commands; at most `most` of each. Those
 * that the server `found` for the text are taken as they are.
 */
export function findCommands(
  commands: readonly Command[],
  found: readonly Command[],
  text: string,
  most: number,
): readonly CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of [...commands.filter((one) => matches(text, one)), ...found]) {
    const group = groups.get(command.group) ?? [];
    if (group.length < most) group.push(command);
    groups.set(command.group, group);
  }
  return [...groups].map(([title, list]) => ({ title, commands: list }));
}
