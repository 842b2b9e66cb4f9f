import { randomInt } from 'node:crypto';
import { z } from 'zod';
import {
  addBookmark,
  addDefaultView,
  type BookmarkRow,
  findBookmark,
  findDefaultView,
} from '@/db/app/bookmarks';
import { type Sql, type Statements, snapshot } from '@/db/client';
import { isAway } from './away';
import { BadChange, check, soon } from './write';

const id = z.string().regex(/^[0-9A-Za-z]{10}$/, 'There is no such bookmark.');
const name = z.string().trim().min(1, 'Give it a name.').max(80, 'A name has at most 80 characters.');
const author = z.string().trim().max(60, 'A name has at most 60 characters.').default('');
// A page of this site: one slash, then what a path may hold. Two would name another site.
const path = z
  .string()
  .max(400)
  .regex(/^\/(?!\/)(?!b\/)[\w.~%!$&'()*+,;=:@/-]*$/, 'Only a page can be kept.');
const query = z.string().max(8_000, 'This view has more filters than can be kept.');

const change = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('save'),
    /** Without it, a new one. */
    id: id.optional(),
    name,
    path,
    query,
    shared: z.boolean(),
    author,
  }),
  z.strictObject({ do: z.literal('remove'), id, author }),
  z.strictObject({ do: z.literal('restore'), id }),
  z.strictObject({ do: z.literal('swap'), id, with: id }),
  z.strictObject({ do: z.literal('open with'), path, bookmark: id.nullable() }),
]);
type Change = z.infer<typeof change>;
type Save = Extract<Change, { do: 'save' }>;

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const makeId = () => Array.from({ length: 10 }, () => letters.charAt(randomInt(letters.length))).join('');

const unknown = 'There is no such bookmark.';
const nameless = 'Say who you are: others will see who changed this.';

/** A bookmark that this person may change: their own, or a shared one. Throws `BadChange`. */
function allowed(row: BookmarkRow | null, person: string): BookmarkRow {
  if (!row || (!row.shared && row.owner !== person)) throw new BadChange(unknown);
  return row;
}

async function save(tx: Statements, person: string, input: Save): Promise<string> {
  const { do: _, id: known, author: who, ...view } = input;
  if (view.shared && who === '') throw new BadChange(nameless);
  const signed = { ...view, author: who === '' ? null : who };
  if (known === undefined) {
    const made = makeId();
    await addBookmark(tx, { ...signed, id: made, owner: person, place: null });
    return made;
  }
  const before = allowed(await findBookmark(tx, known), person);
  if (before.shared && !view.shared && before.owner !== person) {
    throw new BadChange('Only the one who made a shared bookmark can keep it for themselves.');
  }
  await addBookmark(tx, { ...before, ...signed });
  return known;
}

async function make(tx: Statements, person: string, input: Change): Promise<string | null> {
  switch (input.do) {
    case 'save':
      return save(tx, person, input);
    case 'remove': {
      const before = allowed(await findBookmark(tx, input.id), person);
      if (before.shared && input.author === '') throw new BadChange(nameless);
      await addBookmark(tx, { ...before, name: null, author: input.author || before.author });
      return input.id;
    }
    case 'restore': {
      const named = allowed(await findBookmark(tx, input.id, 'last named'), person);
      await addBookmark(tx, named);
      return input.id;
    }
    case 'swap': {
      const one = allowed(await findBookmark(tx, input.id), person);
      const other = allowed(await findBookmark(tx, input.with), person);
      await addBookmark(tx, { ...one, place: other.place });
      await addBookmark(tx, { ...other, place: one.place });
      return input.id;
    }
    case 'open with':
      if (input.bookmark !== null) allowed(await findBookmark(tx, input.bookmark), person);
      await addDefaultView(tx, person, input.path, input.bookmark);
      return input.bookmark;
  }
}

/** Saves, renames, removes, restores or moves a bookmark, or has a page open with one. Resolves to its id. Throws `BadChange`. */
export async function changeBookmark(sql: Sql, person: string, input: unknown): Promise<string | null> {
  const asked = check(change, input);
  return soon(sql, (tx) => make(tx, person, asked));
}

/** A bookmark by its short link: whoever has the link may open it. Null where it never was; without a name, it was deleted. */
export async function readBookmark(sql: Sql, known: string): Promise<BookmarkRow | null> {
  if (!id.safeParse(known).success) return null;
  return snapshot(sql, (tx) => findBookmark(tx, known));
}

/** The query that a page opens with for this person; null where they chose none, or while the database is away. */
export async function readDefaultView(sql: Sql, person: string, page: string): Promise<string | null> {
  try {
    return await snapshot(sql, (tx) => findDefaultView(tx, person, page));
  } catch (error) {
    if (isAway(error)) return null;
    throw error;
  }
}
