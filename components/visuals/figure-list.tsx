'use client';

import { useId } from 'react';
import { classes } from '../ui/classes';
import type { Explanation } from './explain-panel';
import { useVisualMenu } from './use-visual-menu';

export type ListedFigure = {
  readonly label: string;
  /** Written for readers. */
  readonly value: string;
  /** In full, for files; the value where it is full already. */
  readonly exact?: string;
  readonly note?: string;
  readonly warns?: boolean;
};

type FigureListProps = {
  readonly title: string;
  readonly subtitle: string;
  readonly figures: readonly ListedFigure[];
  /** What the notes are, as the head of their column in files. */
  readonly noted: string;
  readonly explain: () => Explanation;
};

/** Figures side by side, which are saved as one table. */
export function FigureList({ title, subtitle, figures, noted, explain }: FigureListProps) {
  const id = useId();
  const { button, panel } = useVisualMenu({
    title,
    subtitle,
    offer: {
      explain,
      rows: () => ({
        caption: title,
        columns: [
          { key: 'label', label: 'Figure' },
          { key: 'value', label: 'Value' },
          { key: 'note', label: noted },
        ],
        rows: figures.map(({ label, value, exact = value, note = '' }) => ({ label, value: exact, note })),
      }),
    },
  });
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-card shadow-card">
      <header className="flex items-start gap-2 pt-3 pr-2 pb-2 pl-4">
        <div className="min-w-0 grow">
          <h2 id={id} className="font-semibold text-body">
            {title}
          </h2>
          <p className="text-faint text-small">{subtitle}</p>
        </div>
        <div className="-mt-1">{button}</div>
      </header>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg border-line border-t bg-line @3xl:grid-cols-4">
        {figures.map(({ label, value, note, warns }) => (
          <div key={label} className="bg-card px-4 py-3">
            <dt className="text-small text-soft">{label}</dt>
            <dd className="tabular mt-0.5 font-semibold text-large">{value}</dd>
            {note !== undefined && (
              <dd
                className={classes(
                  'tabular mt-0.5 text-small',
                  warns ? 'font-medium text-warn' : 'text-faint',
                )}
              >
                {note}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {panel}
    </section>
  );
}
