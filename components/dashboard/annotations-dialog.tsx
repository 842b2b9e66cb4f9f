'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Bounds } from '@/lib/filters/presets';
import { formatDay, formatMoment, formatRange } from '@/lib/format';
import type { DayRange } from '@/lib/metrics/types';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { AnnotationForm, type Draft } from './annotation-form';
import type { Note } from './annotation-rows';
import { suggestEvents } from './known-events';
import { personName } from './person-name';
import { useNotes } from './use-notes';

type AnnotationsDialogProps = {
  readonly range: DayRange;
  readonly bounds: Bounds;
  readonly notes: readonly Note[];
  readonly onClose: () => void;
};

/** What people noted on the days shown: read, add, edit, delete. */
export function AnnotationsDialog({ range, bounds, notes, onClose }: AnnotationsDialogProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { remove } = useNotes();
  const suggestions = suggestEvents(range, new Set(notes.map(({ day }) => day)));

  const erase = async (note: Note) => {
    const name = personName();
    if (name === '') {
      setProblem('Say who you are first: edit the annotation and give your name.');
      return;
    }
    setProblem(await remove(note, name));
  };

  return (
    <Dialog title="Annotations of days" subtitle={formatRange(range)} onClose={onClose}>
      {draft ? (
        <AnnotationForm
          key={draft.note?.id ?? draft.day}
          draft={draft}
          bounds={bounds}
          onDone={() => setDraft(null)}
        />
      ) : (
        <>
          {problem !== null && (
            <p role="alert" className="mb-3 text-bad text-small">
              {problem}
            </p>
          )}
          {notes.length === 0 && <p className="mb-3 text-soft">Nobody has noted anything on these days.</p>}
          <ul className="grid gap-3">
            {notes.map((note) => (
              <li key={note.id} className="flex flex-wrap items-start gap-x-3 gap-y-1">
                <div className="min-w-0 flex-1 basis-60">
                  <p>
                    <span className="tabular font-medium">{formatDay(note.day)}</span> {note.text}
                  </p>
                  <p className="text-faint text-small">
                    {note.author}, {formatMoment(note.at)}
                  </p>
                </div>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Edit the annotation of ${formatDay(note.day)}`}
                  onClick={() => setDraft({ note, day: note.day, text: note.text })}
                >
                  Edit
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Delete the annotation of ${formatDay(note.day)}`}
                  onClick={() => void erase(note)}
                >
                  Delete
                </Button>
              </li>
            ))}
          </ul>
          <Button className="mt-4" onClick={() => setDraft({ note: null, day: range.to, text: '' })}>
            <Plus aria-hidden className="size-4" />
            Annotate a day
          </Button>
          {suggestions.length > 0 && (
            <section className="mt-5 border-line border-t pt-4">
              <h3 className="mb-1.5 font-medium text-faint text-small">Known events of these days</h3>
              <ul className="grid gap-2">
                {suggestions.map((event) => (
                  <li key={event.from} className="flex items-start gap-3">
                    <p className="min-w-0 grow">
                      <span className="tabular font-medium">{formatRange(event)}</span> {event.text}
                    </p>
                    <Button
                      size="small"
                      aria-label={`Add ${event.text}`}
                      onClick={() => setDraft({ note: null, day: event.from, text: event.text })}
                    >
                      Add
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}
