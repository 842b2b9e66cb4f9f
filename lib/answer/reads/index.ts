import type { ReadDefinition } from './read';

/** Every named statement that a page may ask for. */
export const reads: Readonly<Record<string, ReadDefinition>> = {};
