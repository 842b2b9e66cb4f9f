import { productPareto } from './product-pareto';
import { productTable } from './product-table';
import type { ReadDefinition } from './read';

/** What the product pages ask beside questions of the model. */
export const productReads = {
  'product-pareto': productPareto,
  'product-table': productTable,
} as const satisfies Readonly<Record<string, ReadDefinition>>;
