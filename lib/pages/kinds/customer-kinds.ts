import { askCohorts, type Cohorts } from './cohorts';
import { askCustomerList, type CustomerList } from './customer-list';
import { askLorenz, type Lorenz } from './lorenz';
import { askPurchaseHeatmap, type PurchaseHeatmap } from './purchase-heatmap';
import { askRecencyFrequency, type RecencyFrequency } from './recency-frequency';
import { askSegmentsDonut, type SegmentsDonut } from './segments-donut';
import { askSegmentsMatrix, type SegmentsMatrix } from './segments-matrix';
import { askSegmentsTreemap, type SegmentsTreemap } from './segments-treemap';

/** The visuals of the customers page. */
export type CustomerVisual =
  | Cohorts
  | CustomerList
  | Lorenz
  | PurchaseHeatmap
  | RecencyFrequency
  | SegmentsDonut
  | SegmentsMatrix
  | SegmentsTreemap;

/** What each of them asks. */
export const customerAsks = {
  cohorts: askCohorts,
  customerList: askCustomerList,
  lorenz: askLorenz,
  purchaseHeatmap: askPurchaseHeatmap,
  recencyFrequency: askRecencyFrequency,
  segmentsDonut: askSegmentsDonut,
  segmentsMatrix: askSegmentsMatrix,
  segmentsTreemap: askSegmentsTreemap,
} as const;
