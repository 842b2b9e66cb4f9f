'use client';

import { type ReactNode, useId } from 'react';
import type { TableData } from '../ui/data-table';
import { ChartSlot, useChartSlot } from '../visuals/chart-slot';
import type { Explanation } from '../visuals/explain-panel';
import { useVisualMenu } from '../visuals/use-visual-menu';

type PanelProps = {
  readonly title: string;
  readonly note: string;
  /** What it tells as rows, for files. */
  readonly rows: () => TableData;
  readonly explain: () => Explanation;
  readonly children: ReactNode;
};

/** A part of a profile, as high as what it holds. */
export function Panel({ title, note, rows, explain, children }: PanelProps) {
  const id = useId();
  const slot = useChartSlot();
  const { button, panel } = useVisualMenu({ title, subtitle: note, offer: { rows, explain }, slot });
  return (
    <section
      aria-labelledby={id}
      className="@container min-w-0 rounded-lg border border-line bg-card p-4 shadow-card"
    >
      <header className="-mr-2 flex items-start gap-2">
        <div className="min-w-0 grow">
          <h2 id={id} className="font-semibold text-body">
            {title}
          </h2>
          <p className="text-faint text-small">{note}</p>
        </div>
        <div className="-mt-1.5">{button}</div>
      </header>
      <div className="mt-3">
        <ChartSlot value={slot.attach}>{children}</ChartSlot>
      </div>
      {panel}
    </section>
  );
}
