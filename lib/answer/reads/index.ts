import { crossings, thresholds } from './alerts';
import { annotations } from './annotations';
import { bookmarks } from './bookmarks';
import { customerReads } from './customer-reads';
import { dataReads } from './data-reads';
import { find } from './find';
import { productReads } from './product-reads';
import type { ReadDefinition } from './read';
import { targets } from './targets';

/** Every named statement that a page may ask for. */
export const reads: Readonly<Record<string, ReadDefinition>> = {
  ...customerReads,
  ...dataReads,
  ...productReads,
  annotations,
  bookmarks,
  crossings,
  find,
  targets,
  thresholds,
};
