import type { Reason } from './reasons';

/** A place between two records; `line` counts from 1, the header's. */
export type Place = { readonly byte: number; readonly line: number };
/** A line that did not become an event. */
export type BadLine = Place & { readonly reason: Reason; readonly raw: Buffer };

/** What one transaction writes. It holds nothing but data, so that it can pass from one thread to another. */
export type FilledChunk = {
  /** Distinct events as rows of a binary COPY; the memory behind them is used again once they are written. */
  readonly rows: Buffer;
  /** Distinct events in `rows`. */
  readonly count: number;
  /** All lines, well-formed or not. */
  readonly lines: number;
  readonly bad: readonly BadLine[];
  readonly lostCategoryIds: number;
  /** Well-formed lines by event type, before equal ones are removed. */
  readonly types: readonly number[];
  /** Well-formed lines by how their time is written. */
  readonly timeForms: readonly number[];
  /** Days of the events, since 1970-01-01. */
  readonly days: readonly number[];
  /** Earliest and latest time, microseconds since 2000; infinite without an event. */
  readonly first: number;
  readonly last: number;
  readonly start: Place;
  readonly end: Place;
};
