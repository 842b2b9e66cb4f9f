import { type ReactNode, useId } from 'react';

type PanelProps = { readonly title: string; readonly note?: string; readonly children: ReactNode };

/** A part of a profile. */
export function Panel({ title, note, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border border-line bg-card p-4 shadow-card">
      <h2 id={id} className="font-semibold text-body">
        {title}
      </h2>
      {note && <p className="text-faint text-small">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
