import { ChevronDown, ChevronRight } from 'lucide-react';
import { labelCode } from '@/lib/filters/tree';
import { drillPath } from '@/lib/pages/kinds/drill';
import { MenuButton } from '../../ui/menu-button';

type DrillBarProps = {
  /** The visual that is drilled, so that two on a page are told apart when read aloud. */
  readonly of: string;
  /** What the category slicer leaves in sight: the way back ends there. */
  readonly inSight: string;
  /** The node whose children are shown. */
  readonly node: string;
  /** Children that have children of their own, biggest first. */
  readonly deeper: readonly string[];
  readonly onDrill: (node: string) => void;
};

const nameOf = (node: string) => (node === '' ? 'All categories' : labelCode(node));

/** Where a visual is drilled to, the way back, and the way deeper for those who do not click into the picture. */
export function DrillBar({ of, inSight, node, deeper, onDrill }: DrillBarProps) {
  const path = drillPath(inSight, node);
  return (
    <nav
      aria-label={`Drilled to: ${of}`}
      className="flex h-6 min-w-0 items-center gap-0.5 overflow-hidden text-small text-soft"
    >
      {path.map((step, index) => (
        <span key={step} className="flex min-w-0 items-center gap-0.5">
          {index > 0 && <ChevronRight aria-hidden className="size-3 shrink-0 text-faint" />}
          {index === path.length - 1 ? (
            <span aria-current="location" className="truncate px-1 font-medium text-text">
              {nameOf(step)}
            </span>
          ) : (
            <button
              type="button"
              onClick={() => onDrill(step)}
              className="truncate rounded px-1 text-accent underline-offset-2 hover:underline"
            >
              {nameOf(step)}
            </button>
          )}
        </span>
      ))}
      {deeper.length > 0 && (
        <MenuButton
          label="Look into"
          sections={[
            {
              items: deeper.map((child) => ({
                id: child,
                label: nameOf(child),
                onPick: () => onDrill(child),
              })),
            },
          ]}
          trigger={(props) => (
            <button
              {...props}
              type="button"
              className="flex shrink-0 items-center gap-0.5 rounded px-1 text-accent hover:underline"
            >
              Look into
              <ChevronDown aria-hidden className="size-3" />
            </button>
          )}
        />
      )}
    </nav>
  );
}
