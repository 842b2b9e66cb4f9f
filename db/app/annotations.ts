import type { Statements } from '@/db/client';

/** An annotation as a person wrote it; `text` null takes it away, a later row with a text brings it back. */
export type AnnotationChange = {
  /** A uuid, the same for all changes of one annotation. */
  readonly id: string;
  readonly day: string;
  readonly text: string | null;
  readonly author: string;
};

/** Adds a row to an annotation's history; the newest row is what holds. */
export async function addAnnotation(
  tx: Statements,
  { id, day, text, author }: AnnotationChange,
): Promise<void> {
  await tx.unsafe('insert into app.annotations (id, day, text, author) values ($1, $2, $3, $4)', [
    id,
    day,
    text,
    author,
  ]);
}
