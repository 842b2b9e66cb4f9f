import { useEffect } from 'react';
import { classes } from '../ui/classes';
import type { Command, CommandGroup } from './commands';

type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly CommandGroup[];
  readonly active: Command | undefined;
  readonly onRun: (command: Command) => void;
  readonly onPoint: (command: Command) => void;
};

/** What the palette found, by group; the field above keeps the focus and names the active one. */
export function PaletteList({ id, groups, active, onRun, onPoint }: PaletteListProps) {
  const places = new Map(
    groups.flatMap(({ commands }) => commands).map((command, place) => [command, place]),
  );
  const activeId = active && `${id}-${places.get(active)}`;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label="Found"
      tabIndex={-1}
      className="min-h-0 overflow-auto p-2 empty:hidden"
    >
      {groups.map(({ title, commands }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={title} role="group" aria-label={title} className="not-first:mt-2">
          <p aria-hidden className="px-2 pb-0.5 text-faint text-tiny">
            {title}
          </p>
          {commands.map((command) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
            <div
              key={command.id}
              id={`${id}-${places.get(command)}`}
              role="option"
              tabIndex={-1}
              aria-selected={command === active}
              onClick={() => onRun(command)}
              onPointerMove={() => command !== active && onPoint(command)}
              className={classes(
                'flex h-8 cursor-pointer items-center gap-3 rounded-md px-2 pointer-coarse:h-11',
                command === active && 'bg-accent-soft',
              )}
            >
              <span className="truncate">{command.label}</span>
              {command.hint && <span className="ml-auto truncate text-faint text-small">{command.hint}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
