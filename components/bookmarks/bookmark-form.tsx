'use client';

import { type FormEvent, useState } from 'react';
import { AuthorField } from '../dashboard/author-field';
import { personName, rememberPerson } from '../dashboard/person-name';
import { Button } from '../ui/button';
import { FormEnd } from '../ui/form-end';
import { SegmentedControl } from '../ui/segmented-control';
import { TextField } from '../ui/text-field';
import type { Bookmark } from './bookmark-rows';

export type BookmarkFields = { readonly name: string; readonly shared: boolean; readonly author: string };

type BookmarkFormProps = {
  /** What is changed; null for a new one. */
  readonly bookmark: Bookmark | null;
  /** Resolves to null or to what went wrong. */
  readonly onSave: (fields: BookmarkFields) => Promise<string | null>;
  readonly onDone: () => void;
};

const audiences = [
  { value: 'me', label: 'Only me' },
  { value: 'everyone', label: 'Everyone' },
] as const;

/** Where a person names a view and says who sees it. */
export function BookmarkForm({ bookmark, onSave, onDone }: BookmarkFormProps) {
  const [name, setName] = useState(bookmark?.name ?? '');
  const [shared, setShared] = useState(bookmark?.isShared ?? false);
  const [author, setAuthor] = useState(personName);
  const [problem, setProblem] = useState<Readonly<Record<string, string>>>({});
  const [isSaving, setSaving] = useState(false);
  const canChoose = bookmark === null || bookmark.isOwn;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = {
      ...(name.trim() === '' && { name: 'Give it a name.' }),
      ...(shared && author.trim() === '' && { author: 'Say who you are: others will see who changed this.' }),
    };
    setProblem(problems);
    if (Object.keys(problems).length > 0) return;
    setSaving(true);
    const failure = await onSave({ name: name.trim(), shared, author: shared ? author.trim() : '' });
    setSaving(false);
    if (failure !== null) return setProblem({ all: failure });
    if (shared) rememberPerson(author);
    onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="off"
        autoFocus
        error={problem.name}
      />
      {canChoose && (
        <div className="flex items-center gap-3">
          <span className="font-medium text-small text-soft">Who sees it</span>
          <SegmentedControl
            label="Who sees it"
            options={audiences}
            value={shared ? 'everyone' : 'me'}
            onChange={(value) => setShared(value === 'everyone')}
          />
        </div>
      )}
      {shared && <AuthorField beside="bookmark" value={author} onChange={setAuthor} error={problem.author} />}
      <FormEnd save="Save bookmark" isSaving={isSaving} problem={problem.all}>
        <Button disabled={isSaving} onClick={onDone}>
          Cancel
        </Button>
      </FormEnd>
    </form>
  );
}
