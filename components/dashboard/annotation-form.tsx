'use client';

import { type FormEvent, useState } from 'react';
import type { Bounds } from '@/lib/filters/presets';
import { formatDay } from '@/lib/format';
import { Button } from '../ui/button';
import { FormEnd } from '../ui/form-end';
import { TextField } from '../ui/text-field';
import { type Note, newId } from './annotation-rows';
import { AuthorField } from './author-field';
import { personName, rememberPerson } from './person-name';
import { useNotes } from './use-notes';

/** What is being written: a note that exists, or a new one. */
export type Draft = { readonly note: Note | null; readonly day: string; readonly text: string };

type AnnotationFormProps = {
  readonly draft: Draft;
  readonly bounds: Bounds;
  readonly onDone: () => void;
};

const mostCharacters = 200;

/** Where a person writes what happened on a day. */
export function AnnotationForm({ draft, bounds, onDone }: AnnotationFormProps) {
  const [day, setDay] = useState(draft.day);
  const [text, setText] = useState(draft.text);
  const [author, setAuthor] = useState(personName);
  const [problem, setProblem] = useState<Readonly<Record<string, string>>>({});
  const [isSaving, setSaving] = useState(false);
  const { save } = useNotes();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = {
      ...((day < bounds.first || day > bounds.last) && {
        day: `Choose a day of the data: ${formatDay(bounds.first)} to ${formatDay(bounds.last)}.`,
      }),
      ...(text.trim() === '' && { text: 'Write a few words about the day.' }),
      ...(author.trim() === '' && { author: 'Say who you are: others will see who noted this.' }),
    };
    setProblem(problems);
    if (Object.keys(problems).length > 0) return;
    setSaving(true);
    const note = { id: draft.note?.id ?? newId(), day, text: text.trim(), author };
    const failure = await save(note, draft.note);
    setSaving(false);
    if (failure !== null) return setProblem({ all: failure });
    rememberPerson(author);
    onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <TextField
        label="Day"
        type="date"
        value={day}
        min={bounds.first}
        max={bounds.last}
        onChange={setDay}
        error={problem.day}
      />
      <TextField
        label="What happened"
        value={text}
        onChange={setText}
        maxLength={mostCharacters}
        autoComplete="off"
        hint={`${text.length} of ${mostCharacters} characters`}
        error={problem.text}
      />
      <AuthorField beside="note" value={author} onChange={setAuthor} error={problem.author} />
      <FormEnd save="Save annotation" isSaving={isSaving} problem={problem.all}>
        <Button disabled={isSaving} onClick={onDone}>
          Cancel
        </Button>
      </FormEnd>
    </form>
  );
}
