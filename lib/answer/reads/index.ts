import { annotations } from './annotations';
import { dataReads } from './data-reads';
import { customerReads } from './customer-reads';
import { productReads } from './product-reads';
import type { ReadDefinition } from './read';
import { targets } from './targets';

/** Every named statement that a page may ask for. */
export const reads: Readonly<Record<string, ReadDefinition>> = {
  ...dataReads,
  ...customerReads,
  ...productReads,
  annotations,
  targets,
};
