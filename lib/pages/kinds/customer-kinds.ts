import { type AtRiskGauges, askAtRiskGauges } from './at-risk-gauges';
import { askChurnCurve, type ChurnCurve } from './churn-curve';
import { askChurnMatrix, type ChurnMatrix } from './churn-matrix';
import { askCohorts, type Cohorts } from './cohorts';
import { askCustomerList, type CustomerList } from './customer-list';
import { askLifetimeValue, type LifetimeValue } from './lifetime-value';
import { askLorenz, type Lorenz } from './lorenz';
import { askMargins, type Margins } from './margins';
import { askMigration, type Migration } from './migration';
import { askOneOrder, type OneOrder } from './one-order';
import { askPurchaseHeatmap, type PurchaseHeatmap } from './purchase-heatmap';
import { askRecencyFrequency, type RecencyFrequency } from './recency-frequency';
import { askSegmentsDonut, type SegmentsDonut } from './segments-donut';
import { askSegmentsMatrix, type SegmentsMatrix } from './segments-matrix';
import { askSegmentsTreemap, type SegmentsTreemap } from './segments-treemap';

/** The visuals of the customers page. */
export type CustomerVisual =
  | AtRiskGauges
  | ChurnCurve
  | ChurnMatrix
  | Cohorts
  | CustomerList
  | LifetimeValue
  | Lorenz
  | Margins
  | Migration
  | OneOrder
  | PurchaseHeatmap
  | RecencyFrequency
  | SegmentsDonut
  | SegmentsMatrix
  | SegmentsTreemap;

/** What each of them asks. */
export const customerAsks = {
  atRiskGauges: askAtRiskGauges,
  churnCurve: askChurnCurve,
  churnMatrix: askChurnMatrix,
  cohorts: askCohorts,
  customerList: askCustomerList,
  lifetimeValue: askLifetimeValue,
  lorenz: askLorenz,
  margins: askMargins,
  migration: askMigration,
  oneOrder: askOneOrder,
  purchaseHeatmap: askPurchaseHeatmap,
  recencyFrequency: askRecencyFrequency,
  segmentsDonut: askSegmentsDonut,
  segmentsMatrix: askSegmentsMatrix,
  segmentsTreemap: askSegmentsTreemap,
} as const;
