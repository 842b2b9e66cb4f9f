import { productFacts } from './product-facts';
import { productPairs } from './product-pairs';
import { productPareto } from './product-pareto';
import { productPriceDays } from './product-price-days';
import { productPriceChanges, productPriceOutliers, productPriceSpread } from './product-price-spread';
import { productTable } from './product-table';
import { productWeeks } from './product-weeks';
import type { ReadDefinition } from './read';

/** What the product pages ask beside questions of the model. */
export const productReads = {
  'product-facts': productFacts,
  'product-pairs': productPairs,
  'product-pareto': productPareto,
  'product-price-changes': productPriceChanges,
  'product-price-outliers': productPriceOutliers,
  'product-price-spread': productPriceSpread,
  'product-price-days': productPriceDays,
  'product-table': productTable,
  'product-weeks': productWeeks,
} as const satisfies Readonly<Record<string, ReadDefinition>>;
