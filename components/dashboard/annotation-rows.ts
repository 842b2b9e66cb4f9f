import type { Day, Row } from '@/lib/metrics/types';

/** What a person noted on a day. */
export type Note = {
  readonly id: string;
  readonly day: Day;
  readonly text: string;
  readonly author: string;
  readonly at: string;
};

/** The rows of the read `annotations`. */
export function readNotes(rows: readonly Row[] | undefined): readonly Note[] {
  return (rows ?? []).map(({ id, day, text, author, at }) => ({
    id: String(id),
    day: String(day),
    text: String(text),
    author: String(author),
    at: String(at),
  }));
}

/** A random uuid (version 4); the browser's own maker is missing on pages that came without TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt((bytes[8] ?? 0) & 3);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-4$3-${variant}$4-$5`);
}
