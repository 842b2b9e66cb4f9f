'use client';

import { notifyUndo } from '../ui/notify-undo';
import type { Note } from './annotation-rows';
import { type AnnotationInput, useChanges } from './changes';

export type NoteChanges = {
  /** Saves a note, new or changed; resolves to null or to what went wrong. */
  readonly save: (note: AnnotationInput, before: Note | null) => Promise<string | null>;
  readonly remove: (note: Note, author: string) => Promise<string | null>;
};

/** Saves and deletes notes; each change is told in the corner, with a way to undo it. */
export function useNotes(): NoteChanges {
  const { annotate } = useChanges();

  const change = async (input: AnnotationInput, undo: AnnotationInput, said: string) => {
    const refusal = await annotate(input);
    if (refusal) return refusal.error;
    notifyUndo(said, () => annotate(undo));
    return null;
  };

  return {
    save: (note, before) =>
      change(
        note,
        before
          ? { id: note.id, day: before.day, text: before.text, author: note.author }
          : { ...note, text: null },
        before ? 'Annotation changed' : 'Annotation added',
      ),
    remove: ({ id, day, text }, author) =>
      change({ id, day, text: null, author }, { id, day, text, author }, 'Annotation deleted'),
  };
}
