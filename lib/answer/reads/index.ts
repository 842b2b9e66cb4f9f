import { annotations } from './annotations';
import type { ReadDefinition } from './read';
import { targets } from './targets';

/** Every named statement that a page may ask for. */
export const reads: Readonly<Record<string, ReadDefinition>> = { annotations, targets };
